#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  return ::read(s, buffer, sizeof buffer);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome remedy(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c.client.get()); });
}

/// The server goes on with its next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  c.client.reset();
  lab.await(c.server, POLLIN);
  lab.require(take(c.server.get()) <= 0, "something came");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return exactly(5, take(next.server.get())); });
}

}  // namespace

SOCKERR_SCENARIO(read, after_peer_reset,
    .title = "Reading after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is read as 0 bytes; a server goes on accepting",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
