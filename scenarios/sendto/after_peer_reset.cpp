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
  return lab.observe_once([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

outcome remedy(lab& lab) {
  const connection broken = broken_connection(lab);
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

/// A server that lost this connection answers the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  c.client.reset();
  lab.await(c.server, POLLIN);
  lab.require(::sendto(c.server.get(), "hello", 5, 0, nullptr, 0) == -1,
              "the connection was there");
  const connection next = lab.connected(listener, where);
  return lab.observe_once([&] { return ::sendto(next.server.get(), "hello", 5, 0, nullptr, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, after_peer_reset,
    .title = "The first sendto after the peer has reset the connection",
    .cause = "the peer threw the connection away, and this is the first call that can say so",
    .fix = "close the socket and connect a new one; what was not confirmed may be lost",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
