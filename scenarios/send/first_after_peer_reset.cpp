#include "harness/scenario.h"

namespace {

/// A connection that its peer has reset.
connection broken_connection(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = broken_connection(lab);
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection broken = broken_connection(lab);
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "the first send did not fail");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, first_after_peer_reset,
    .title = "The first send after the peer has reset the connection",
    .cause = "the peer threw the connection away, and this is the first call that can say so",
    .fix = "close the socket and connect a new one; what was not confirmed may be lost",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
