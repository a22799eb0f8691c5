#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once(
      [&] { return ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.nonblocking(s);
  return receive(lab, s);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  lab.nonblocking(pair.client);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, unbound_socket,
    .title = "WSARecv on a datagram socket that has no address",
    .cause = "without an address nobody can send to the socket",
    .fix = "bind the socket first; sending something binds it too",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
