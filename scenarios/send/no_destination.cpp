#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  lab.connect(s, lab.bind(receiver, lab.loopback()));
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, no_destination,
    .title = "Sending a datagram without saying to whom",
    .cause = "send has no address argument, and no call of connect has set one for this socket",
    .fix = "connect the socket first, or give the address to sendto",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram linux_raw4",
    .provoke = provoke, .remedy = remedy)
