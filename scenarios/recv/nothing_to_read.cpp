#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  char buffer[16];
  return lab.observe([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "something was received");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once(
      [&] { return exactly(5, ::recv(c.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, nothing_to_read,
    .title = "A non-blocking socket to which nothing has been sent yet",
    .cause = "there is nothing to return, and the call may not wait for it",
    .fix = "wait with poll until the socket is readable, then receive",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
