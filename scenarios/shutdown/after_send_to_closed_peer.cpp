#include "harness/scenario.h"

namespace {

outcome end(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return ::shutdown(s.get(), SHUT_WR); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  lab.send_after_close(pair.client, pair.server);
  return end(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  lab.send_after_close(pair.client, pair.server);
  pair = lab.connected();
  return end(lab, pair.client);
}

/// A server that lost this connection ends the next one in order.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  lab.send_after_close(pair.server, pair.client);
  ::shutdown(pair.server.get(), SHUT_WR);
  pair = lab.connected(listener, where);
  lab.must([&] { return ::shutdown(pair.server.get(), SHUT_WR); }, "shutdown");
  char buffer[1];
  return lab.observe_once([&] { return exactly(0, ::recv(pair.client.get(), buffer, 1, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, after_send_to_closed_peer,
    .title = "Shutting down after something was sent to a peer that has closed",
    .cause = "what was sent after the close of the peer was answered with a reset, which ended the connection",
    .fix = "take the failure for done: there is nothing left to shut down; close the socket",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
