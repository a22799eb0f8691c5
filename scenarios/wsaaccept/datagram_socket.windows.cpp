#include "harness/scenario.h"

namespace {

/// A datagram socket at which something has arrived.
socket_handle server_with_data(lab& lab) {
  socket_handle server = lab.udp4();
  const endpoint where = lab.bind(server, lab.loopback4());
  const socket_handle client = lab.udp4();
  lab.must([&] { return ::sendto(client.get(), "hello", 5, 0, where.data(), where.size()); },
           "sendto");
  lab.await(server, POLLIN);
  return server;
}

outcome provoke(lab& lab) {
  const socket_handle server = server_with_data(lab);
  return lab.observe_socket(
      [&] { return ::WSAAccept(server.get(), nullptr, nullptr, nullptr, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle server = server_with_data(lab);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  endpoint from;
  return lab.observe_once([&] {
    return ::WSARecvFrom(server.get(), &buffer, 1, &received, &flags, from.data(), from.size_out(),
                         nullptr, nullptr);
  });
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, datagram_socket,
    .title = "WSAAccept on a datagram socket",
    .cause = "datagrams come without connections, so there is none to accept",
    .fix = "receive with WSARecvFrom instead, which also says who sent the datagram",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
