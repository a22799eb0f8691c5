#include "harness/scenario.h"

namespace {

outcome set(lab& lab, bool after_reset) {
  connection pair = lab.connected();
  if (after_reset)
    pair.server.reset();
  else
    pair.server.close();
  lab.await(pair.client, POLLIN);
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe([&] {
    return ::setsockopt(pair.client.get(), SOL_SOCKET, SO_KEEPALIVE, value, sizeof on);
  });
}

outcome provoke(lab& lab) { return set(lab, true); }

outcome remedy(lab& lab) { return set(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, keepalive_after_reset,
    .title = "SO_KEEPALIVE for a connection that its peer has reset",
    .cause = "the connection is gone already, so there is nothing to keep alive",
    .fix = "set SO_KEEPALIVE as soon as the connection is made",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
