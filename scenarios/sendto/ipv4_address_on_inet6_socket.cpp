#include "harness/scenario.h"

namespace {

socket_handle sender(lab& lab) {
  socket_handle s = lab.udp6();
  lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, lab.variant("v6only") ? 1 : 0);
  return s;
}

outcome provoke(lab& lab) {
  const socket_handle s = sender(lab), receiver = lab.udp4();
  const endpoint to = lab.bind(receiver, lab.loopback4());
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = sender(lab), receiver = lab.udp6();
  const endpoint to = lab.bind(receiver, lab.loopback6());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, ipv4_address_on_inet6_socket,
    .title = "A sockaddr_in as the destination of an AF_INET6 socket",
    .cause = "such a socket sends to IPv6 addresses; some systems let a dual-stack one do more",
    .fix = "give an IPv6 address; on a dual-stack socket ::ffff:127.0.0.1 stands for 127.0.0.1",
    .kind = programmer,
    .variants = "v6only dual_stack",
    .provoke = provoke, .remedy = remedy)
