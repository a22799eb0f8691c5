#include "harness/scenario.h"

namespace {

int keep_alive(const socket_handle& s) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return ::setsockopt(s.get(), SOL_SOCKET, SO_KEEPALIVE, value, sizeof on);
}

outcome set(lab& lab, bool after_reset) {
  connection pair = lab.connected();
  if (after_reset)
    pair.server.reset();
  else
    pair.server.close();
  lab.await(pair.client, POLLIN);
  return lab.observe([&] { return keep_alive(pair.client); });
}

outcome provoke(lab& lab) { return set(lab, true); }

outcome remedy(lab& lab) { return set(lab, false); }

/// A server that lost this connection keeps the next one alive.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  pair.client.reset();
  lab.await(pair.server, POLLIN);
  keep_alive(pair.server);
  pair = lab.connected(listener, where);
  return lab.observe([&] { return keep_alive(pair.server); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, keepalive_after_reset,
    .title = "SO_KEEPALIVE for a connection that its peer has reset",
    .cause = "the connection is gone already, so there is nothing to keep alive",
    .fix = "set SO_KEEPALIVE as soon as the connection is made",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
