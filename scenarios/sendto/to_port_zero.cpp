#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const endpoint to = lab.loopback().with_port(0);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, to_port_zero,
    .title = "A datagram to port 0",
    .cause = "no socket can have port 0, so nobody could ever receive this",
    .fix = "send to the port that the receiver has; after a bind to port 0, getsockname tells it",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
