#include "harness/scenario.h"

namespace {

/// A connection that its peer has closed, and to which one more message was sent. That succeeded,
/// but the peer's system answered with a reset.
connection half_open_connection(lab& lab) {
  connection c = lab.connected();
  lab.send_after_close(c.client, c.server);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = half_open_connection(lab);
  return lab.observe([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection half_open = half_open_connection(lab);
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  lab.send_after_close(c.client, c.server);
  (void)::send(c.client.get(), "hello", 5, 0);
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, second_after_peer_close,
    .title = "The second send to a peer that has closed the connection",
    .cause = "what was sent after the peer's close is lost, and answered with a reset",
    .fix = "take a receive of 0 bytes as the end, and connect anew before sending more",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
