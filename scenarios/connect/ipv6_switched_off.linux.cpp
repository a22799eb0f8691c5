#include "harness/scenario.h"

namespace {

outcome connect_loopback(lab& lab, bool ipv6_on) {
  network& network = lab.own_network();
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = ipv6("::1", lab.bind(server, ipv6("::")).port());
  if (lab.variant("tcp6")) lab.listen(server);
  if (!ipv6_on) network.set("net.ipv6.conf.all.disable_ipv6", "1");
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_loopback(lab, false); }

outcome remedy(lab& lab) { return connect_loopback(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, ipv6_switched_off,
    .title = "Connecting to ::1 on a host whose IPv6 is switched off",
    .cause = "no interface has an IPv6 address then, so there is none to send from",
    .fix = "switch IPv6 on (net.ipv6.conf.all.disable_ipv6 = 0), or connect to the IPv4 address",
    .kind = environment,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
