#include "harness/scenario.h"

namespace {

outcome connect_over(lab& lab, bool up) {
  network& network = lab.own_network();
  const endpoint to = network.silent_host();
  const socket_handle s = lab.udp4();
  if (!up) network.take_down("link0");
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
