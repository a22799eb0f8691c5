#include "harness/scenario.h"

namespace {

/// A server of the variant's type, and its path.
socket_handle server_of(lab& lab, endpoint& where) {
  if (!lab.variant("unix_dgram")) return lab.listener(where);
  socket_handle server = lab.unix_dgram();
  where = lab.bind(server, lab.unix_path());
  return server;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where);
  const socket_handle s = lab.variant("unix_stream") ? lab.unix_dgram() : lab.unix_stream();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where);
  const socket_handle s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, wrong_socket_type,
    .title = "The unix sockets of the two sides are of different types",
    .cause = "a stream socket talks to stream sockets only, and a datagram socket to datagram sockets",
    .fix = "make the socket of the type that the server at that path has",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
