#include "harness/scenario.h"

namespace {

outcome send_by_route(lab& lab, bool dead) {
  network& network = lab.own_network();
  const socket_handle s = lab.socket();
  const endpoint to = lab.variant("udp4") ? network.silent_host() : network.silent_host6();
  lab.connect(s, to);
  if (dead) network.add_route(to, lab.setting(1));
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome provoke(lab& lab) { return send_by_route(lab, true); }

outcome remedy(lab& lab) { return send_by_route(lab, false); }

}  // namespace

SOCKERR_SCENARIO(send, dead_route,
    .title = "Since the socket was connected the route to its peer became a dead one",
    .cause = "somebody added a route of the type prohibit, blackhole, unreachable or throw, and each datagram asks for the way anew",
    .fix = "ask with `ip route get ADDRESS` which route it is, and delete it or add a better one",
    .kind = environment,
    .variants = "udp4 udp6 x prohibit blackhole unreachable throw",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
