#include "harness/scenario.h"

namespace {

/// Sets what the loopback interface has already.
outcome set_again(lab& lab) {
  const bool mtu = lab.variant("mtu"), address = lab.variant("address");
  const unsigned long get = mtu ? SIOCGIFMTU : address ? SIOCGIFADDR : SIOCGIFFLAGS;
  const unsigned long set = mtu ? SIOCSIFMTU : address ? SIOCSIFADDR : SIOCSIFFLAGS;
  const socket_handle s = lab.udp4();
  ifreq link{{"lo"}, {}};
  lab.must([&] { return ::ioctl(s.get(), get, &link); }, "ask for what it has");
  return lab.observe([&] { return ::ioctl(s.get(), set, &link); });
}

outcome provoke(lab& lab) {
  lab.drop_privileges();
  return set_again(lab);
}

outcome remedy(lab& lab) {
  lab.own_network();  // in which this process may do everything
  return set_again(lab);
}

}  // namespace

SOCKERR_SCENARIO(ioctl, interface_without_privilege,
    .title = "Changing a network interface without the right to do so",
    .cause = "interfaces belong to the administrator (CAP_NET_ADMIN), even if nothing would change",
    .fix = "run with that right, or in a network namespace of its own",
    .kind = environment,
    .variants = "flags mtu address",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
