#include "harness/scenario.h"

namespace {

socket_handle server_at(lab& lab, const endpoint& where) {
  socket_handle server = lab.socket();
  lab.bind(server, where);
  if (!lab.variant("unix_dgram")) lab.listen(server);
  return server;
}

outcome provoke(lab& lab) {
  const endpoint where = lab.unix_path();
  server_at(lab, where).close();
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const endpoint where = lab.unix_path();
  server_at(lab, where).close();
  lab.must([&] { return ::unlink(where.path()); }, "unlink");
  const socket_handle restarted = server_at(lab, where), s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome aftermath(lab& lab) {
  const endpoint where = lab.unix_path();
  server_at(lab, where).close();
  const socket_handle s = lab.socket();
  lab.require(connect_to(s, where) != 0, "there was a server");
  lab.must([&] { return ::unlink(where.path()); }, "unlink");
  const socket_handle restarted = server_at(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, stale_socket_file,
    .title = "The file of the unix socket is there, but its server is gone",
    .cause = "closing a unix socket does not remove its file, so the path leads to no socket any more",
    .fix = "start the server again; it has to unlink the old file before it binds",
    .kind = peer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
