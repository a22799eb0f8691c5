#include "harness/scenario.h"

namespace {

const char* bytes_of(const ip_mreq& group) { return reinterpret_cast<const char*>(&group); }

ip_mreq group_on_loopback() {
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  return group;
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  const ip_mreq group = group_on_loopback();
  return lab.observe([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_DROP_MEMBERSHIP, bytes_of(group), sizeof group);
  });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  const ip_mreq group = group_on_loopback();
  lab.must(
      [&] {
        return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, bytes_of(group), sizeof group);
      },
      "IP_ADD_MEMBERSHIP");
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_DROP_MEMBERSHIP, bytes_of(group), sizeof group);
  });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, leave_group_not_joined,
    .title = "Leaving a multicast group that the socket has not joined",
    .cause = "membership belongs to one socket and one interface; this socket is not a member there",
    .fix = "leave a group with the socket that joined it, and with the same interface",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
