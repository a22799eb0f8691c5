#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback()).with_size(8);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, address_too_short,
    .title = "The length that is given for the destination is too short",
    .cause = "the socket needs a whole sockaddr_in or sockaddr_in6, and was told there are 8 bytes",
    .fix = "pass the length of the address structure, not that of a pointer",
    .kind = programmer,
    .variants = "udp4 udp6 linux_raw4",
    .provoke = provoke, .remedy = remedy)
