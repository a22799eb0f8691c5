#include "harness/scenario.h"

namespace {

outcome join(lab& lab, in_addr_t group) {
  const socket_handle s = lab.udp4();
  ip_mreq both{};
  both.imr_multiaddr.s_addr = htonl(group);
  both.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  return lab.observe_once(
      [&] { return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, &both, sizeof both); });
}

outcome provoke(lab& lab) { return join(lab, 0x7F000001); }  // 127.0.0.1
outcome remedy(lab& lab) { return join(lab, 0xEFFF0001); }   // 239.255.0.1

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_unicast_address,
    .title = "Joining an address that is no multicast group",
    .cause = "groups are the addresses from 224.0.0.0 to 239.255.255.255; the two addresses of ip_mreq are easily swapped",
    .fix = "put the group first and the interface second",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
