#include "harness/scenario.h"

namespace {

outcome join(lab& lab, int type) {
  const bool is_ipv6 = lab.variant("ipv6");
  const socket_handle s = lab.ip_socket(is_ipv6 ? AF_INET6 : AF_INET, type);
  if (is_ipv6) {
    ipv6_mreq group{};
    lab.require(::inet_pton(AF_INET6, "ff12::1", &group.ipv6mr_multiaddr) == 1, "no address");
    group.ipv6mr_interface = ::if_nametoindex("lo");
    return lab.observe_once([&] {
      return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, &group, sizeof group);
    });
  }
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  return lab.observe_once(
      [&] { return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group); });
}

outcome provoke(lab& lab) { return join(lab, SOCK_STREAM); }

outcome remedy(lab& lab) { return join(lab, SOCK_DGRAM); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_group_with_tcp,
    .title = "A TCP socket joins a multicast group",
    .cause = "a TCP connection has two ends; what is sent to a group are datagrams",
    .fix = "join with a UDP socket",
    .kind = programmer,
    .variants = "ipv4 ipv6",
    .provoke = provoke, .remedy = remedy)
