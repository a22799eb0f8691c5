#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint to = lab.own_network().unrouted_host();
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  const endpoint to = network.unrouted_host();
  network.assign(to);
  const socket_handle s = lab.udp4();
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, network_unreachable,
    .title = "There is no route to the destination of the datagram",
    .cause = "the routing table has no entry for the address, not even a default one",
    .fix = "correct the address, or bring the network or its default route up",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
