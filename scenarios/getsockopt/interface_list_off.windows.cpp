#include "harness/scenario.h"

namespace {

outcome get(lab& lab, int option) {
  const bool ipv6 = lab.variant("tcp6") || lab.variant("udp6");
  const int level = ipv6 ? int{IPPROTO_IPV6} : int{IPPROTO_IP};
  const socket_handle s = lab.socket();
  char value[256] = {};
  socklen_t size = sizeof value;
  return lab.observe([&] { return ::getsockopt(s.get(), level, option, value, &size); });
}

// The IPv6 options have the same numbers.
outcome provoke(lab& lab) { return get(lab, IP_GET_IFLIST); }
outcome remedy(lab& lab) { return get(lab, IP_IFLIST); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, interface_list_off,
    .title = "Reading the list of a socket's interfaces while it has none",
    .cause = "a socket hears from all interfaces until IP_IFLIST is turned on; before that there is no list to read",
    .fix = "ask with IP_IFLIST whether the socket has a list",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
