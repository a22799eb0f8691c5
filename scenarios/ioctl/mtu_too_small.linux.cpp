#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int mtu) {
  lab.own_network();
  const socket_handle s = lab.udp4();
  ifreq link{{"link0"}, {}};
  link.ifr_mtu = mtu;
  return lab.observe([&] { return ::ioctl(s.get(), SIOCSIFMTU, &link); });
}

outcome provoke(lab& lab) { return set(lab, 67); }

outcome remedy(lab& lab) { return set(lab, 68); }

}  // namespace

SOCKERR_SCENARIO(ioctl, mtu_too_small,
    .title = "An MTU that is too small for IP",
    .cause = "each kind of link has its least MTU, for Ethernet 68, which an IPv4 host must be able to take",
    .fix = "choose at least 68, and 1280 where IPv6 is to work",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
