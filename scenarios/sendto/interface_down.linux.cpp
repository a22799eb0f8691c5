#include "harness/scenario.h"

namespace {

/// Takes the link down, by which the network was reached.
void take_down(lab& lab, const char* name) {
  const socket_handle s = lab.udp4();
  ifreq link{};
  for (int i = 0; name[i] != 0; ++i) link.ifr_name[i] = name[i];
  lab.must([&] { return ::ioctl(s.get(), SIOCSIFFLAGS, &link); }, "take the link down");
}

outcome provoke(lab& lab) {
  const endpoint to = lab.own_network().silent_host();
  const socket_handle s = lab.udp4();
  take_down(lab, "link0");
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const endpoint to = lab.own_network().silent_host();
  const socket_handle s = lab.udp4();
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, interface_down,
    .title = "Sending to a destination whose interface is down",
    .cause = "with the interface its routes are gone, so that there is no way to the destination at all",
    .fix = "bring the interface up",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
