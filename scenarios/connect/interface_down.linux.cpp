#include "harness/scenario.h"

namespace {

/// Takes the link down, by which the network was reached.
void take_down(lab& lab, const char* name) {
  const socket_handle s = lab.udp4();
  ifreq link{};
  for (int i = 0; name[i] != 0; ++i) link.ifr_name[i] = name[i];
  lab.must([&] { return ::ioctl(s.get(), SIOCSIFFLAGS, &link); }, "take the link down");
}

outcome connect_over(lab& lab, bool up) {
  const endpoint to = lab.own_network().silent_host();
  const socket_handle s = lab.udp4();
  if (!up) take_down(lab, "link0");
  return lab.observe_once([&] { return ::connect(s.get(), to.data(), to.size()); });
}

outcome provoke(lab& lab) { return connect_over(lab, false); }

outcome remedy(lab& lab) { return connect_over(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, interface_down,
    .title = "Connecting to a host whose interface is down",
    .cause = "with the interface its routes are gone, so that there is no way to the host at all",
    .fix = "bring the interface up",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
