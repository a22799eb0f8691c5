#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const char* name) {
  const socket_handle s = lab.udp4();
  ifreq link{};
  for (int i = 0; name[i] != 0; ++i) link.ifr_name[i] = name[i];
  return lab.observe([&] { return ::ioctl(s.get(), SIOCGIFFLAGS, &link); });
}

outcome provoke(lab& lab) { return ask(lab, "nosuch0"); }

outcome remedy(lab& lab) { return ask(lab, "lo"); }

}  // namespace

SOCKERR_SCENARIO(ioctl, unknown_interface,
    .title = "Asking for an interface that does not exist",
    .cause = "no network interface has that name in the network of this process",
    .fix = "take the names from if_nameindex; they can change, and differ between machines",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
