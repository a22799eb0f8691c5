#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  ip_mreq group{};
  socklen_t size = sizeof group;
  char* value = reinterpret_cast<char*>(&group);
  return lab.observe(
      [&] { return ::getsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, value, &size); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  const char* value = reinterpret_cast<const char*>(&group);
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, value, sizeof group);
  });
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, write_only_option,
    .title = "Asking a socket for its multicast groups with IP_ADD_MEMBERSHIP",
    .cause = "joining a group is an action; it can be set but there is nothing to read",
    .fix = "remember the groups that were joined; the option is for setsockopt only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
