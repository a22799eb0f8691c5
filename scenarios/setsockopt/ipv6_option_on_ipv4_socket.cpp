#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_V6ONLY, value, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, lab.tcp4()); }

outcome remedy(lab& lab) { return set(lab, lab.tcp6()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, ipv6_option_on_ipv4_socket,
    .title = "IPV6_V6ONLY on a socket of AF_INET",
    .cause = "an IPv4 socket has no level IPPROTO_IPV6; Winsock takes the option before the socket is bound, where it does nothing",
    .fix = "ask for the family of the socket first, and set IPv6 options on AF_INET6 sockets",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
