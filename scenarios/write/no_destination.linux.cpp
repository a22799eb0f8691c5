#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::write(s.get(), "hello", 5); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::write(c.client.get(), "hello", 5); });
}

}  // namespace

SOCKERR_SCENARIO(write, no_destination,
    .title = "Writing to a datagram socket that has no peer",
    .cause = "write has no address argument, and no call of connect has set one for this socket",
    .fix = "connect the socket first, or give the address to sendto",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
