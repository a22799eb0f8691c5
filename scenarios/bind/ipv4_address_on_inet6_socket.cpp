#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const endpoint address = ipv4("127.0.0.1");
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const endpoint address = ipv6("::1");
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, ipv4_address_on_inet6_socket,
    .title = "An IPv4 address does not fit an AF_INET6 socket",
    .cause = "the 16 bytes of a sockaddr_in are shorter than the sockaddr_in6 that the socket needs",
    .fix = "give an IPv6 address, such as ::1 or the v4-mapped ::ffff:127.0.0.1, or use an AF_INET socket",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
