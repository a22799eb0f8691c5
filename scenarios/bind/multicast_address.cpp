#include "harness/scenario.h"

namespace {

outcome bind_to_address(lab& lab, const endpoint& address) {
  const socket_handle s = lab.udp4();
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_to_address(lab, ipv4("239.255.0.1")); }

outcome remedy(lab& lab) { return bind_to_address(lab, ipv4("0.0.0.0")); }

}  // namespace

SOCKERR_SCENARIO(bind, multicast_address,
    .title = "The address of a multicast group cannot be bound everywhere",
    .cause = "no interface has the address of a group; Linux takes it as a filter for what was sent to it, Winsock takes only addresses of interfaces",
    .fix = "bind to the wildcard address, then join the group",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
