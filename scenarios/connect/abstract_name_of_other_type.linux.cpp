#include "harness/scenario.h"

namespace {

/// Gives the socket a name that the system chooses, and that is no file (autobind).
endpoint name(lab& lab, const socket_handle& s) {
  return lab.bind(s, lab.unix_path().with_size(sizeof(sa_family_t)));
}

outcome connect_with(lab& lab, const socket_handle& s) {
  const socket_handle server = lab.unix_stream();
  const endpoint where = name(lab, server);
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_with(lab, lab.unix_dgram()); }

outcome remedy(lab& lab) { return connect_with(lab, lab.unix_stream()); }

}  // namespace

SOCKERR_SCENARIO(connect, abstract_name_of_other_type,
    .title = "The abstract name belongs to a unix socket of another type",
    .cause = "names that are no files exist for each type apart, so that nobody has this one; with a file it would be EPROTOTYPE",
    .fix = "make the socket with the type that the server has",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
