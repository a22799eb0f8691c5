#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

/// A connection that its peer has reset, which a first receive has been told.
connection known_broken_connection(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) <= 0, "there was something to read");
  return c;
}

outcome provoke(lab& lab) {
  const connection c = known_broken_connection(lab);
  return receive(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection broken = known_broken_connection(lab);
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, c.client);
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  c.server.reset();
  lab.await(c.client, POLLIN);
  char buffer[16];
  for (int i = 0; i < 2; ++i)
    lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) <= 0, "something came");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, second_after_peer_reset,
    .title = "After a reported reset the next receive may look like an orderly end",
    .cause = "the error was handed out once and is forgotten; what is left looks like a plain end",
    .fix = "keep the first failure in mind, give the socket up and connect a new one",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
