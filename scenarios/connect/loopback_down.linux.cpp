#include "harness/scenario.h"

namespace {

outcome connect_loopback(lab& lab, bool up) {
  network& network = lab.own_network();
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = ipv6("::1", lab.bind(server, ipv6("::")).port());
  if (lab.variant("tcp6")) lab.listen(server);
  if (!up) network.take_down("lo");
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_loopback(lab, false); }

outcome remedy(lab& lab) { return connect_loopback(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, loopback_down,
    .title = "Connecting to ::1 where the loopback interface is down",
    .cause = "with the interface its address and the route to it are gone",
    .fix = "bring it up: ip link set lo up",
    .kind = environment,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
