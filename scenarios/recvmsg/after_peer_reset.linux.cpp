#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.await(c.client, POLLIN);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

/// A server that lost this connection hears the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  c.client.reset();
  lab.await(c.server, POLLIN);
  greeting m;
  lab.require(::recvmsg(c.server.get(), &m, 0) == -1, "the connection was there");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return ::recvmsg(next.server.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, after_peer_reset,
    .title = "Receiving after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is received as 0 bytes",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
