#include "harness/scenario.h"

namespace {

outcome join(lab& lab, unsigned address) {
  const socket_handle s = lab.udp4();
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(address);
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group);
  });
}

outcome provoke(lab& lab) { return join(lab, 0x7F000002); }  // 127.0.0.2

outcome remedy(lab& lab) { return join(lab, 0xEFFF0001); }  // 239.255.0.1

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_unicast_address,
    .title = "Joining a multicast group whose address is that of one host",
    .cause = "groups have addresses from 224.0.0.0 to 239.255.255.255; often the two fields of ip_mreq were swapped",
    .fix = "put the group into imr_multiaddr and the own address into imr_interface",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
