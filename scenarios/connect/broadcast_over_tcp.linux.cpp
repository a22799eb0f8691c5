#include "harness/scenario.h"

namespace {

/// A server on all addresses of this machine.
socket_handle server(lab& lab, unsigned short& port) {
  socket_handle listener = lab.tcp4();
  port = lab.bind(listener, ipv4("0.0.0.0")).port();
  lab.listen(listener);
  return listener;
}

socket_handle client(lab& lab) {
  socket_handle s = lab.tcp4();
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  lab.nonblocking(s);
  return s;
}

outcome provoke(lab& lab) {
  unsigned short port = 0;
  const socket_handle listener = server(lab, port), s = client(lab);
  const endpoint where = ipv4("127.255.255.255", port);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  unsigned short port = 0;
  const socket_handle listener = server(lab, port), s = client(lab);
  const endpoint where = ipv4("127.0.0.1", port);
  return lab.observe_once([&] { return lab.finish_connect(s, connect_to(s, where)); });
}

}  // namespace

SOCKERR_SCENARIO(connect, broadcast_over_tcp,
    .title = "A TCP connection to a broadcast address",
    .cause = "a connection has one peer, and SO_BROADCAST changes nothing about that",
    .fix = "connect to the address of one host, or send datagrams",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
