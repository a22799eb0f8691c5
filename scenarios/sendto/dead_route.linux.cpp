#include "harness/scenario.h"

namespace {

outcome send_by_route(lab& lab, bool dead) {
  network& network = lab.own_network();
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const unsigned short port = lab.bind(receiver, lab.wildcard()).port();
  const bool ipv4 = lab.variant("udp4");
  const endpoint host = ipv4 ? network.unrouted_host() : network.unrouted_host6();
  const endpoint to = host.with_port(port);
  if (dead) {
    network.add_route(to, lab.setting(1));
  } else {
    network.assign(to);
  }
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_by_route(lab, true); }

outcome remedy(lab& lab) { return send_by_route(lab, false); }

}  // namespace

SOCKERR_SCENARIO(sendto, dead_route,
    .title = "The route to the receiver says that nothing may go there",
    .cause = "somebody added a route of the type prohibit, blackhole, unreachable or throw; each has a code of its own",
    .fix = "ask with `ip route get ADDRESS` which route it is, and delete it or add a better one",
    .kind = environment,
    .variants = "udp4 udp6 x prohibit blackhole unreachable throw",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
