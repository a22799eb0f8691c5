#include "harness/scenario.h"

namespace {

outcome bind_to_address(lab& lab, const endpoint& address) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_to_address(lab, ipv6("::1")); }

outcome remedy(lab& lab) { return bind_to_address(lab, ipv4("127.0.0.1")); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv6_address_on_inet_socket,
    .title = "An IPv6 address does not fit an AF_INET socket",
    .cause = "a socket takes addresses of its own family only, and this one was made for IPv4",
    .fix = "make the socket with the family of the address: ai_family of a getaddrinfo result",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
