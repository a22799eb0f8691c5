#include "harness/scenario.h"

namespace {

outcome join(lab& lab, const endpoint& group) {
  const socket_handle s = lab.socket();
  group_req request{};
  request.gr_interface = ::if_nametoindex("lo");
  *reinterpret_cast<sockaddr_in6*>(&request.gr_group) =
      *reinterpret_cast<const sockaddr_in6*>(group.data());
  const int level = lab.variant("udp6") ? int{IPPROTO_IPV6} : int{IPPROTO_IP};
  return lab.observe_once(
      [&] { return ::setsockopt(s.get(), level, MCAST_JOIN_GROUP, &request, sizeof request); });
}

outcome provoke(lab& lab) {
  return join(lab, lab.variant("udp6") ? ipv4("239.255.0.1") : ipv6("ff12::1"));
}

outcome remedy(lab& lab) {
  return join(lab, lab.variant("udp6") ? ipv6("ff12::1") : ipv4("239.255.0.1"));
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_group_of_other_family,
    .title = "Joining an IPv4 group at the level of IPv6, or the other way round",
    .cause = "MCAST_JOIN_GROUP takes addresses of any family, but the level says whose groups are meant",
    .fix = "take the level from the address: IPPROTO_IP for AF_INET, IPPROTO_IPV6 for AF_INET6",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
