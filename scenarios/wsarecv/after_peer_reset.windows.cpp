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
  connection pair = lab.connected();
  pair.server.reset();
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  pair.server.close();
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, after_peer_reset,
    .title = "WSARecv after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is received as 0 bytes",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
