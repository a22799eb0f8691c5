#include "harness/scenario.h"

namespace {

outcome bind_to_address(lab& lab, const endpoint& address) {
  const socket_handle s = lab.socket();
  const endpoint padded = address.with_size(sizeof(sockaddr_in6));
  return lab.observe([&] { return ::bind(s.get(), padded.data(), padded.size()); });
}

outcome provoke(lab& lab) { return bind_to_address(lab, ipv4("127.0.0.1")); }

outcome remedy(lab& lab) { return bind_to_address(lab, ipv6("::1")); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv4_address_padded_for_inet6_socket,
    .title = "An IPv4 address stays one, however long it is said to be",
    .cause = "the length is right for the AF_INET6 socket, but the family in the address is AF_INET",
    .fix = "give an IPv6 address, such as ::1 or the v4-mapped ::ffff:127.0.0.1, or use an AF_INET socket",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
