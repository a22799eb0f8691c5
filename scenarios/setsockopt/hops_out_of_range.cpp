#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s, int level, int option, int hops) {
  const char* value = reinterpret_cast<const char*>(&hops);
  return lab.observe([&] { return ::setsockopt(s.get(), level, option, value, sizeof hops); });
}

outcome set(lab& lab, int hops) {
  if (lab.variant("ip_ttl")) return set(lab, lab.udp4(), IPPROTO_IP, IP_TTL, hops);
  if (lab.variant("ip_multicast_ttl"))
    return set(lab, lab.udp4(), IPPROTO_IP, IP_MULTICAST_TTL, hops);
  if (lab.variant("ipv6_unicast_hops"))
    return set(lab, lab.udp6(), IPPROTO_IPV6, IPV6_UNICAST_HOPS, hops);
  return set(lab, lab.udp6(), IPPROTO_IPV6, IPV6_MULTICAST_HOPS, hops);
}

outcome provoke(lab& lab) { return set(lab, 256); }

outcome remedy(lab& lab) { return set(lab, 255); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, hops_out_of_range,
    .title = "A packet cannot be given 256 hops",
    .cause = "the header of a packet has eight bits for the hops that are left, so 255 is the most",
    .fix = "choose a value from 1 to 255",
    .kind = programmer,
    .variants = "ip_ttl ip_multicast_ttl ipv6_unicast_hops ipv6_multicast_hops",
    .provoke = provoke, .remedy = remedy)
