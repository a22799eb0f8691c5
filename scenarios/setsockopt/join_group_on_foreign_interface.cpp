#include "harness/scenario.h"

namespace {

outcome join(lab& lab, const char* interface) {
  const socket_handle s = lab.udp4();
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  lab.require(::inet_pton(AF_INET, interface, &group.imr_interface) == 1, "no address");
  const char* value = reinterpret_cast<const char*>(&group);
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, value, sizeof group);
  });
}

outcome provoke(lab& lab) { return join(lab, "203.0.113.9"); }  // which is for documents only
outcome remedy(lab& lab) { return join(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_group_on_foreign_interface,
    .title = "Joining a multicast group on an interface that this host does not have",
    .cause = "the second address of ip_mreq says on which interface to join, by an address of that interface, and none has this one",
    .fix = "give an address of this host, or INADDR_ANY for where the route of the group leads",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
