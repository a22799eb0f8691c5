#include "harness/scenario.h"

namespace {

/// Has the peer reset the connection, and a receive say so.
void learn_of_reset(lab& lab, connection& c) {
  c.server.reset();
  lab.await(c.client, POLLIN);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) <= 0, "something came");
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  learn_of_reset(lab, c);
  return lab.observe([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  connection broken = lab.connected();
  learn_of_reset(lab, broken);
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  learn_of_reset(lab, c);
  lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "the send did not fail");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, after_recv_told_of_reset,
    .title = "Sending although a receive has reported the reset of the connection",
    .cause = "Linux hands a reset out once, to whichever call comes first; after that the socket only has no connection",
    .fix = "give the socket up at the first failure of either direction, and connect a new one",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
