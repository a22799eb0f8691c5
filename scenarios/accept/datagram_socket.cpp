#include "harness/scenario.h"

namespace {

/// A datagram socket at which something has arrived.
socket_handle server_with_data(lab& lab) {
  socket_handle server = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  const socket_handle client = lab.socket();
  lab.must([&] { return ::sendto(client.get(), "hello", 5, 0, where.data(), where.size()); },
           "sendto");
  return server;
}

outcome provoke(lab& lab) {
  const socket_handle server = server_with_data(lab);
  return lab.observe_socket([&] { return ::accept(server.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle server = server_with_data(lab);
  char buffer[8];
  return lab.observe_once([&] { return ::recv(server.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(accept, datagram_socket,
    .title = "Accepting on a datagram socket",
    .cause = "datagrams come without a connection, so there is nothing to accept",
    .fix = "receive from the bound socket instead of accepting; recvfrom also says who sent the datagram",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
