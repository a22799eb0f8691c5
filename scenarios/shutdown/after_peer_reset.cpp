#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool after_reset) {
  connection pair = lab.connected();
  if (after_reset)
    pair.server.reset();
  else
    pair.server.close();
  lab.await(pair.client, POLLIN);
  return lab.observe_once([&] { return ::shutdown(pair.client.get(), SHUT_WR); });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

/// A server that lost this connection ends the next one in order.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  pair.client.reset();
  lab.await(pair.server, POLLIN);
  ::shutdown(pair.server.get(), SHUT_WR);
  pair = lab.connected(listener, where);
  lab.must([&] { return ::shutdown(pair.server.get(), SHUT_WR); }, "shutdown");
  char buffer[1];
  return lab.observe_once([&] { return exactly(0, ::recv(pair.client.get(), buffer, 1, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, after_peer_reset,
    .title = "Shutting a connection down that its peer has reset",
    .cause = "the connection is gone already, so there is no side left to end",
    .fix = "let the peer close in order; a connection that it has reset is over, so close the socket",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
