#include "harness/scenario.h"

namespace {

/// A connection that its peer has reset.
connection broken_connection(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = broken_connection(lab);
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection broken = broken_connection(lab);
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

/// A server goes on: the failure was of this connection only.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.socket();
  socket_handle client = lab.socket();
  lab.connect(client, where);
  const socket_handle s = lab.accept(listener);
  client.reset();
  lab.await(s, POLLIN);
  ::send(s.get(), "hello", 5, 0);
  lab.connect(next, where);
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(send, first_after_peer_reset,
    .title = "The first send after the peer has reset the connection",
    .cause = "the peer threw the connection away, and this is the first call that can say so",
    .fix = "close the socket and connect a new one; what was not confirmed may be lost",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
