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
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection broken = broken_connection(lab);
  const connection c = lab.connected();
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

/// A server that lost this connection answers the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  c.client.reset();
  lab.await(c.server, POLLIN);
  greeting m;
  lab.require(::sendmsg(c.server.get(), &m, 0) == -1, "the connection was there");
  const connection next = lab.connected(listener, where);
  return lab.observe_once([&] { return ::sendmsg(next.server.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, after_peer_reset,
    .title = "The first message after the peer has reset the connection",
    .cause = "the peer threw the connection away, and this is the first call that can say so",
    .fix = "close the socket and connect a new one; what was not confirmed may be lost",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
