#include "harness/scenario.h"

namespace {

int take(const socket_handle& s) {
  char buffer[16];
  int flags = 0;
  return ::WSARecvEx(s.get(), buffer, sizeof buffer, &flags);
}

outcome receive(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return take(s); });
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

/// A server that lost this connection hears the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  pair.client.reset();
  lab.await(pair.server, POLLIN);
  lab.require(take(pair.server) <= 0, "something came");
  pair = lab.connected(listener, where);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return exactly(5, take(pair.server)); });
}

}  // namespace

SOCKERR_SCENARIO(wsarecvex, after_peer_reset,
    .title = "WSARecvEx after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is received as 0 bytes",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
