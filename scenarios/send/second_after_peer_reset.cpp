#include "harness/scenario.h"

namespace {

/// A connection that its peer has reset, which a first send has been told.
connection known_broken_connection(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "the first send did not fail");
  return c;
}

outcome provoke(lab& lab) {
  const connection c = known_broken_connection(lab);
  return lab.observe([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection broken = known_broken_connection(lab);
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
  for (int i = 0; i < 2; ++i)
    lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "a send did not fail");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, second_after_peer_reset,
    .title = "Sending again although a send has reported the reset of the connection",
    .cause = "a reset is reported once as such; from then on the socket only has no connection",
    .fix = "give the socket up at the first failure and connect a new one",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
