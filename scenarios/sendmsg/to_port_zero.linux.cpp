#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  endpoint to = lab.loopback().with_port(0);
  greeting m(to.data(), to.size());
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  endpoint to = lab.bind(receiver, lab.loopback());
  greeting m(to.data(), to.size());
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, to_port_zero,
    .title = "A message to port 0",
    .cause = "no socket can have port 0, so nobody could ever receive this",
    .fix = "send to the port that the receiver has; after a bind to port 0, getsockname tells it",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
