#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint absent = lab.own_network().absent_host();
  const socket_handle s = lab.tcp4();
  return lab.observe_once([&] { return ::connect(s.get(), absent.data(), absent.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.absent_host());
  const socket_handle listener = lab.tcp4();
  const endpoint present = lab.bind(listener, network.absent_host());
  lab.listen(listener);
  const socket_handle s = lab.tcp4();
  return lab.observe_once([&] { return ::connect(s.get(), present.data(), present.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, host_unreachable,
    .title = "The peer's network is there, but no host has the address",
    .cause = "the address is on the local link, and no host answers when it is asked for",
    .fix = "switch the host on, or correct the address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
