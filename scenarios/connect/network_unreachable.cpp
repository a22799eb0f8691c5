#include "harness/scenario.h"

namespace {

/// Connects to a server, wherever that is.
outcome connect_to_server(lab& lab, const endpoint& host, bool routed) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = host.with_port(lab.bind(listener, ipv4("0.0.0.0")).port());
  lab.listen(listener);
  const auto call = [&] { return ::connect(s.get(), where.data(), where.size()); };
  return routed ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return connect_to_server(lab, network.unrouted_host(), false);
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.add_route(network.unrouted_host(), "local");
  return connect_to_server(lab, network.unrouted_host(), true);
}

}  // namespace

SOCKERR_SCENARIO(connect, network_unreachable,
    .title = "There is no route to the network of the peer",
    .cause = "no route leads to the address: the interface is down, or there is no default route",
    .fix = "add the route; bringing an interface up adds that of its network",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
