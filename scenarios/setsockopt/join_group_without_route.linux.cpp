#include "harness/scenario.h"

namespace {

outcome join(lab& lab, const endpoint& interface) {
  const socket_handle s = lab.udp4();
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  group.imr_interface = reinterpret_cast<const sockaddr_in*>(interface.data())->sin_addr;
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group);
  });
}

outcome provoke(lab& lab) {
  lab.own_network();
  return join(lab, ipv4("0.0.0.0"));
}

outcome remedy(lab& lab) {
  const network& network = lab.own_network();
  return join(lab, network.here());
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_group_without_route,
    .title = "Joining a multicast group on a host that has no route to it",
    .cause = "without an interface in ip_mreq the system takes the one to which the route of the group leads; with no default route there is none",
    .fix = "name the interface by an address of it, or add a route: ip route add 224.0.0.0/4 dev eth0",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
