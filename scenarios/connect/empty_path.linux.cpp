#include "harness/scenario.h"

namespace {

/// A path that was never filled in: on Linux the abstract name of many zeros.
outcome connect_to_path(lab& lab, bool filled) {
  const socket_handle server = lab.socket(), s = lab.socket();
  endpoint where = lab.bind(server, lab.unix_path());
  if (!lab.variant("unix_dgram")) lab.listen(server);
  if (!filled)
    for (char& c : reinterpret_cast<sockaddr_un*>(where.data())->sun_path) c = 0;
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_to_path(lab, false); }

outcome remedy(lab& lab) { return connect_to_path(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, empty_path,
    .title = "The path of the unix socket is empty",
    .cause = "a name that begins with a zero is no path but an abstract name, and no server has one of zeros only",
    .fix = "look whether the path was set before connecting",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
