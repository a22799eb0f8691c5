#include "harness/scenario.h"

namespace {

outcome bind_with_length(lab& lab, socklen_t length) {
  const socket_handle s = lab.socket();
  const endpoint address = ipv6("::1");
  return lab.observe([&] { return ::bind(s.get(), address.data(), length); });
}

outcome provoke(lab& lab) { return bind_with_length(lab, sizeof(sockaddr)); }

outcome remedy(lab& lab) { return bind_with_length(lab, sizeof(sockaddr_in6)); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv6_address_with_size_of_sockaddr,
    .title = "sizeof(sockaddr) is too short for an IPv6 address",
    .cause = "sockaddr has the 16 bytes of an IPv4 address; half of the IPv6 address lies beyond them",
    .fix = "pass the size of the structure that holds the address: sizeof(sockaddr_in6)",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
