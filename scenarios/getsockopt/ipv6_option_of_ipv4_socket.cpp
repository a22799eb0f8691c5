#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s) {
  int on = 0;
  socklen_t size = sizeof on;
  char* value = reinterpret_cast<char*>(&on);
  return lab.observe(
      [&] { return ::getsockopt(s.get(), IPPROTO_IPV6, IPV6_V6ONLY, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, lab.tcp4()); }

outcome remedy(lab& lab) { return get(lab, lab.tcp6()); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, ipv6_option_of_ipv4_socket,
    .title = "Reading IPV6_V6ONLY of a socket of AF_INET",
    .cause = "an IPv4 socket has no level IPPROTO_IPV6; Winsock answers all the same",
    .fix = "ask for the family of the socket first, and read IPv6 options of AF_INET6 sockets",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
