#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, nullptr, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, no_destination,
    .title = "A datagram without an address on a socket that is not connected",
    .cause = "the call names no destination, and connect has not set one for the socket",
    .fix = "pass the address of the receiver, or connect the socket first",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
