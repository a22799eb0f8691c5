#include "harness/scenario.h"

namespace {

outcome bind_loopback(lab& lab, bool up) {
  network& network = lab.own_network();
  const socket_handle s = lab.socket();
  const endpoint loopback = ipv6("::1");
  if (!up) network.take_down("lo");
  return lab.observe([&] { return ::bind(s.get(), loopback.data(), loopback.size()); });
}

outcome provoke(lab& lab) { return bind_loopback(lab, false); }

outcome remedy(lab& lab) { return bind_loopback(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, loopback_down,
    .title = "Binding to ::1 where the loopback interface is down",
    .cause = "the interface loses the address when it goes down, and has none yet in a new network namespace; 127.0.0.1 can be bound even so",
    .fix = "bring it up: ip link set lo up",
    .kind = environment,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
