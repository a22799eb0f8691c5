#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint where = lab.unix_path();
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const endpoint where = lab.unix_path();
  const socket_handle s = lab.socket(), server = lab.socket();
  lab.bind(server, where);
  if (!lab.variant("unix_dgram")) lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome aftermath(lab& lab) {
  const endpoint where = lab.unix_path();
  const socket_handle s = lab.socket(), server = lab.socket();
  lab.require(connect_to(s, where) != 0, "there was a server");
  lab.bind(server, where);
  if (!lab.variant("unix_dgram")) lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, path_missing,
    .title = "There is no file at the path of the unix socket",
    .cause = "the server makes the file when it binds: it was not started yet, or has another path",
    .fix = "start the server first, and give both sides the same path; the socket may be used again",
    .kind = peer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
