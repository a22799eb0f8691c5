#include "harness/scenario.h"

namespace {

/// Has the peer reset the connection, and a send say so.
void learn_of_reset(lab& lab, connection& c) {
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "the send did not fail");
}

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  learn_of_reset(lab, c);
  return receive(lab, c.client);
}

outcome remedy(lab& lab) {
  connection broken = lab.connected();
  learn_of_reset(lab, broken);
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, c.client);
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  learn_of_reset(lab, c);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) <= 0, "something came");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, after_send_told_of_reset,
    .title = "Receiving although a send has reported the reset of the connection",
    .cause = "Linux hands a reset out once, to whichever call comes first; the receive after it sees what looks like an orderly end",
    .fix = "give the socket up at the first failure of either direction, and connect a new one",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
