#include "harness/scenario.h"

namespace {

outcome bind_loopback(lab& lab, bool ipv6_on) {
  network& network = lab.own_network();
  const socket_handle s = lab.socket();
  const endpoint loopback = ipv6("::1");
  if (!ipv6_on) network.set("net.ipv6.conf.all.disable_ipv6", "1");
  return lab.observe([&] { return ::bind(s.get(), loopback.data(), loopback.size()); });
}

outcome provoke(lab& lab) { return bind_loopback(lab, false); }

outcome remedy(lab& lab) { return bind_loopback(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv6_switched_off,
    .title = "Binding to ::1 on a host whose IPv6 is switched off",
    .cause = "no interface has an IPv6 address then, not even loopback; sockets of the family can still be made",
    .fix = "switch IPv6 on (net.ipv6.conf.all.disable_ipv6 = 0), or bind to 127.0.0.1",
    .kind = environment,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
