#include "harness/scenario.h"

namespace {

int join(const socket_handle& s, unsigned number) {
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0000 + number);  // 239.255.0.0 and those after it
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group);
}

/// A socket that is in as many groups as one may: a fresh network namespace allows twenty.
socket_handle full_socket(lab& lab) {
  socket_handle s = lab.udp4();
  for (unsigned number = 0; number < 20; ++number)
    lab.must([&] { return join(s, number); }, "IP_ADD_MEMBERSHIP");
  return s;
}

outcome provoke(lab& lab) {
  lab.own_network();
  const socket_handle s = full_socket(lab);
  return lab.observe([&] { return join(s, 20); });
}

outcome remedy(lab& lab) {
  lab.own_network();
  const socket_handle s = full_socket(lab), another = lab.udp4();
  return lab.observe_once([&] { return join(another, 20); });
}

outcome aftermath(lab& lab) {
  lab.own_network();
  const socket_handle s = full_socket(lab);
  lab.require(join(s, 20) != 0, "there was room for one more");
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0000);
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  lab.must([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_DROP_MEMBERSHIP, &group, sizeof group);
  }, "leave a group");
  return lab.observe_once([&] { return join(s, 20); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, too_many_groups,
    .title = "A socket is a member of too many multicast groups",
    .cause = "the kernel limits the groups of one socket; /proc/sys/net/ipv4/igmp_max_memberships has the number",
    .fix = "spread the groups over several sockets, or have the limit raised",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
