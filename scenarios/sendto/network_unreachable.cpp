#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, const endpoint& to) {
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return send_to(lab, network.unrouted_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.add_route(network.unrouted_host(), "local");
  return send_to(lab, network.unrouted_host());
}

}  // namespace

SOCKERR_SCENARIO(sendto, network_unreachable,
    .title = "There is no route to the destination of the datagram",
    .cause = "the routing table has no entry for the address, not even a default one",
    .fix = "add a route to the network or a default one, or correct the address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
