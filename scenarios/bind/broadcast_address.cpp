#include "harness/scenario.h"

namespace {

outcome bind_to_address(lab& lab, const endpoint& address) {
  const socket_handle s = lab.socket();
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) {
  const char* all = lab.variant("limited") ? "255.255.255.255" : "127.255.255.255";
  return bind_to_address(lab, ipv4(all));
}

outcome remedy(lab& lab) { return bind_to_address(lab, ipv4("127.0.0.1")); }

}  // namespace

SOCKERR_SCENARIO(bind, broadcast_address,
    .title = "A broadcast address cannot be bound everywhere",
    .cause = "no interface has 255.255.255.255, nor the broadcast address of its own network; Linux takes them as a filter for what was sent to them, Winsock takes only addresses of interfaces",
    .fix = "bind to the wildcard address: it receives broadcasts too",
    .kind = programmer,
    .variants = "tcp4 udp4 x limited directed",
    .provoke = provoke, .remedy = remedy)
