#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  network& network = lab.own_network();
  const endpoint to = network.silent_host();
  const socket_handle s = lab.udp4();
  network.take_down("link0");
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
