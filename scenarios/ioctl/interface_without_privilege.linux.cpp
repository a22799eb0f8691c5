#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  ifreq link{{"lo"}, {}};
  lab.drop_privileges();
  lab.must([&] { return ::ioctl(s.get(), SIOCGIFFLAGS, &link); }, "SIOCGIFFLAGS");
  return lab.observe([&] { return ::ioctl(s.get(), SIOCSIFFLAGS, &link); });
}

outcome remedy(lab& lab) {
  lab.own_network();  // in which this process may do everything
  const socket_handle s = lab.udp4();
  ifreq link{{"lo"}, {}};
  lab.must([&] { return ::ioctl(s.get(), SIOCGIFFLAGS, &link); }, "SIOCGIFFLAGS");
  return lab.observe([&] { return ::ioctl(s.get(), SIOCSIFFLAGS, &link); });
}

}  // namespace

SOCKERR_SCENARIO(ioctl, interface_without_privilege,
    .title = "Changing a network interface without the right to do so",
    .cause = "interfaces belong to the administrator (CAP_NET_ADMIN), even if nothing would change",
    .fix = "run with that right, or in a network namespace of its own",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
