#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  endpoint from;
  return lab.observe_once([&] {
    return ::WSARecvFrom(s.get(), &buffer, 1, &received, &flags, from.data(), from.size_out(),
                         nullptr, nullptr);
  });
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

SOCKERR_SCENARIO(wsarecvfrom, unbound_socket,
    .title = "WSARecvFrom on a socket that has no address",
    .cause = "without an address nobody can send to the socket",
    .fix = "bind the socket first; sending something binds it too",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
