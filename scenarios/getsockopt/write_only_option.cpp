#include "harness/scenario.h"

namespace {

/// What joins a group on loopback, or leaves it: for IPv4 239.255.0.1, for IPv6 ff01::1234.
struct membership {
  explicit membership(lab& lab) : ipv6(lab.variant("udp6")), leave(lab.variant("leave")) {
    four.imr_multiaddr.s_addr = htonl(0xEFFF0001);
    four.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
    six.ipv6mr_multiaddr.s6_addr[0] = 0xff;
    six.ipv6mr_multiaddr.s6_addr[1] = 0x01;
    six.ipv6mr_multiaddr.s6_addr[15] = 0x34;
    six.ipv6mr_interface = 1;
  }
  int level() const {
    return ipv6 ? static_cast<int>(IPPROTO_IPV6) : static_cast<int>(IPPROTO_IP);
  }
  int join_option() const { return ipv6 ? IPV6_ADD_MEMBERSHIP : IP_ADD_MEMBERSHIP; }
  int option() const {
    if (!leave) return join_option();
    return ipv6 ? IPV6_DROP_MEMBERSHIP : IP_DROP_MEMBERSHIP;
  }
  char* value() { return ipv6 ? reinterpret_cast<char*>(&six) : reinterpret_cast<char*>(&four); }
  socklen_t size() const { return ipv6 ? sizeof six : sizeof four; }
  /// Who is to leave a group must be in it.
  void prepare(lab& lab, const socket_handle& s) {
    if (!leave) return;
    lab.must([&] { return ::setsockopt(s.get(), level(), join_option(), value(), size()); },
             "joining the group");
  }

  bool ipv6, leave;
  ip_mreq four{};
  ipv6_mreq six{};
};

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  membership group(lab);
  group.prepare(lab, s);
  socklen_t size = group.size();
  return lab.observe([&] {
    return ::getsockopt(s.get(), group.level(), group.option(), group.value(), &size);
  });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  membership group(lab);
  group.prepare(lab, s);
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), group.level(), group.option(), group.value(), group.size());
  });
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, write_only_option,
    .title = "Asking a socket for its multicast groups with IP_ADD_MEMBERSHIP",
    .cause = "joining and leaving a group are actions; they can be set but there is nothing to read",
    .fix = "only set the option, with setsockopt, and remember in the program which groups it joined",
    .kind = programmer,
    .variants = "udp4 udp6 x join leave",
    .provoke = provoke, .remedy = remedy)
