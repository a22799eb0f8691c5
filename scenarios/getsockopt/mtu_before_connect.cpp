#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s) {
  int mtu = 0;
  socklen_t size = sizeof mtu;
  char* value = reinterpret_cast<char*>(&mtu);
  return lab.observe([&] { return ::getsockopt(s.get(), IPPROTO_IP, IP_MTU, value, &size); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  return get(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4(), peer = lab.udp4();
  lab.connect(s, lab.bind(peer, lab.loopback4()));
  return get(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, mtu_before_connect,
    .title = "Reading the MTU of the path before the socket is connected",
    .cause = "IP_MTU is that of the route to the connected address, and the socket has none yet",
    .fix = "connect the socket first",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
