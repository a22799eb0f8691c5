#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  greeting m;
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  endpoint to = lab.bind(receiver, lab.loopback());
  greeting m(to.data(), to.size());
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, no_destination,
    .title = "A message of a datagram socket without a destination",
    .cause = "the socket is not connected, and msg_name of the message is null",
    .fix = "put the address of the receiver into msg_name, or connect the socket",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
