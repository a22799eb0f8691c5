#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  lab.send_after_close(c.client, c.server);
  return receive(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  return receive(lab, c.client);
}

/// The listener takes the connection that replaces the one that ended.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  lab.send_after_close(c.client, c.server);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) <= 0, "there was an answer");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.server.get(), "answer", 6, 0); }, "answer");
  return lab.observe_once(
      [&] { return exactly(6, ::recv(next.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, after_send_to_closed_peer,
    .title = "Waiting for the answer of a peer that had closed before it was asked",
    .cause = "the question was sent into a closed connection and lost; only its reset came back",
    .fix = "look for the peer's end (a receive of 0 bytes) before asking, and connect anew then",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
