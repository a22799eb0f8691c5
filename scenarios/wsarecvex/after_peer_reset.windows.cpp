#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  int flags = 0;
  return lab.observe_once([&] { return ::WSARecvEx(s.get(), buffer, sizeof buffer, &flags); });
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

SOCKERR_SCENARIO(wsarecvex, after_peer_reset,
    .title = "WSARecvEx after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is received as 0 bytes",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
