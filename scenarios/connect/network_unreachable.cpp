#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint distant = lab.own_network().unrouted_host();
  const socket_handle s = lab.tcp4();
  return lab.observe([&] { return ::connect(s.get(), distant.data(), distant.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.unrouted_host());
  const socket_handle listener = lab.tcp4();
  const endpoint distant = lab.bind(listener, network.unrouted_host());
  lab.listen(listener);
  const socket_handle s = lab.tcp4();
  return lab.observe_once([&] { return ::connect(s.get(), distant.data(), distant.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, network_unreachable,
    .title = "There is no route to the network of the peer",
    .cause = "no route leads to the address: the interface is down, or there is no default route",
    .fix = "bring up the interface or add the route",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
