#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool with_server) {
  const endpoint where = lab.unix_path();
  const socket_handle s = lab.unix_stream(), server = lab.unix_stream();
  if (with_server) {
    lab.bind(server, where);
    lab.listen(server);
  }
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return reach(lab, false); }

outcome remedy(lab& lab) { return reach(lab, true); }

outcome aftermath(lab& lab) {
  const endpoint where = lab.unix_path();
  const socket_handle s = lab.unix_stream(), server = lab.unix_stream();
  lab.require(connect_to(s, where) != 0, "there was a server");
  lab.bind(server, where);
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, unix_path_missing,
    .title = "There is no file at the path of the unix socket",
    .cause = "the server makes the file when it binds: it was not started yet, or has another path",
    .fix = "start the server first, and give both sides the same path",
    .kind = peer,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
