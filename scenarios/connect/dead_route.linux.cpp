#include "harness/scenario.h"

namespace {

outcome connect_by_route(lab& lab, bool dead) {
  network& network = lab.own_network();
  const socket_handle server = lab.socket(), s = lab.socket();
  const unsigned short port = lab.bind(server, lab.wildcard()).port();
  const bool ipv4 = lab.wildcard().family() == AF_INET;
  const endpoint host = ipv4 ? network.unrouted_host() : network.unrouted_host6();
  const endpoint where = host.with_port(port);
  if (lab.variant("tcp4") || lab.variant("tcp6")) lab.listen(server);
  if (dead) {
    network.add_route(where, lab.setting(1));
  } else {
    network.assign(where);
  }
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_by_route(lab, true); }

outcome remedy(lab& lab) { return connect_by_route(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, dead_route,
    .title = "The route to the host says that nothing may go there",
    .cause = "somebody added a route of the type prohibit, blackhole, unreachable or throw; each has a code of its own",
    .fix = "ask with `ip route get ADDRESS` which route it is, and delete it or add a better one",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6 x prohibit blackhole unreachable throw",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
