#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  return ::read(s, buffer, sizeof buffer);
}

connection hasty_connection(lab& lab) {
  connection c = lab.connected();
  lab.receive_timeout(c.client, 20);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = hasty_connection(lab);
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome remedy(lab& lab) {
  const connection c = hasty_connection(lab);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome aftermath(lab& lab) {
  const connection c = hasty_connection(lab);
  lab.require(take(c.client.get()) == -1, "something was read");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return exactly(5, take(c.client.get())); });
}

}  // namespace

SOCKERR_SCENARIO(read, timeout,
    .title = "Nothing can be read within the time that SO_RCVTIMEO allows",
    .cause = "the peer sends nothing in time; the connection itself is whole",
    .fix = "read again later on the same socket, or allow the time that the peer needs",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
