#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4(), receiver = lab.udp6();
  const endpoint to = lab.bind(receiver, lab.loopback6());
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4(), receiver = lab.udp4();
  const endpoint to = lab.bind(receiver, lab.loopback4());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, ipv6_address_on_inet_socket,
    .title = "An IPv6 address as the destination of an AF_INET socket",
    .cause = "the socket was made for IPv4 and has no way to an IPv6 address",
    .fix = "give an IPv4 address, or make the socket with the family that the address has",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
