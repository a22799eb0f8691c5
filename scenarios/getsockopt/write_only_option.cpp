#include "harness/scenario.h"

namespace {

/// The group 239.255.0.1 on loopback.
ip_mreq loopback_group() {
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0001);
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  return group;
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  ip_mreq group = loopback_group();
  socklen_t size = sizeof group;
  char* value = reinterpret_cast<char*>(&group);
  return lab.observe(
      [&] { return ::getsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, value, &size); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  const ip_mreq group = loopback_group();
  const char* value = reinterpret_cast<const char*>(&group);
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, value, sizeof group);
  });
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, write_only_option,
    .title = "Asking a socket for its multicast groups with IP_ADD_MEMBERSHIP",
    .cause = "joining a group is an action; it can be set but there is nothing to read",
    .fix = "only set the option, with setsockopt, and remember in the program which groups it joined",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
