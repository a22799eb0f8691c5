#include "harness/scenario.h"

namespace {

outcome get(lab& lab, int level, int option) {
  const socket_handle s = lab.socket();
  int number = 0;
  socklen_t size = sizeof number;
  char* value = reinterpret_cast<char*>(&number);
  return lab.observe([&] { return ::getsockopt(s.get(), level, option, value, &size); });
}

bool is_ipv6(const lab& lab) { return lab.variant("tcp6") || lab.variant("udp6"); }

outcome provoke(lab& lab) { return get(lab, is_ipv6(lab) ? IPPROTO_IPV6 : IPPROTO_IP, -1); }

outcome remedy(lab& lab) {
  return is_ipv6(lab) ? get(lab, IPPROTO_IPV6, IPV6_UNICAST_HOPS) : get(lab, IPPROTO_IP, IP_TTL);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, unknown_ip_option,
    .title = "Reading an option that IP does not have",
    .cause = "no option of IP has this number; its options differ much between platforms and releases",
    .fix = "read options that the platform has, by their names",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
