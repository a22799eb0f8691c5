#include "harness/scenario.h"

namespace {

connection hasty_connection(lab& lab) {
  connection c = lab.connected();
  lab.receive_timeout(c.client, 20);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = hasty_connection(lab);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = hasty_connection(lab);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = hasty_connection(lab);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "something was received");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once(
      [&] { return exactly(5, ::recv(c.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, timeout,
    .title = "Nothing arrives within the time that SO_RCVTIMEO allows",
    .cause = "the peer sends nothing in time; the connection itself is whole",
    .fix = "receive again later on the same socket, or allow the time that the peer needs",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
