#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  return ::read(s, buffer, sizeof buffer);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  return lab.observe([&] { return take(c.client.get()); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.require(take(c.client.get()) == -1, "something was read");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return exactly(5, take(c.client.get())); });
}

}  // namespace

SOCKERR_SCENARIO(read, nothing_to_read,
    .title = "Reading from a non-blocking socket to which nothing has been sent yet",
    .cause = "there is nothing to return, and the call may not wait for it",
    .fix = "wait with poll until the socket is readable, then read",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
