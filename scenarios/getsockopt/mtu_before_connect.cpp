#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s, const endpoint& local) {
  int mtu = 0;
  socklen_t size = sizeof mtu;
  char* value = reinterpret_cast<char*>(&mtu);
  const bool ipv6 = local.family() == AF_INET6;
  const int level = ipv6 ? int{IPPROTO_IPV6} : int{IPPROTO_IP};
  const int option = ipv6 ? IPV6_MTU : IP_MTU;
  return lab.observe([&] { return ::getsockopt(s.get(), level, option, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, lab.socket(), lab.loopback()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return get(lab, pair.client, lab.loopback());
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, mtu_before_connect,
    .title = "Reading the MTU of the path before the socket is connected",
    .cause = "IP_MTU and IPV6_MTU are that of the route to the connected address, and the socket has none yet",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
