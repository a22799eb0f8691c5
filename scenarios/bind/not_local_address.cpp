#include "harness/scenario.h"

namespace {

outcome bind_to_address(lab& lab, const endpoint& address) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) {
  lab.need_setting("net.ipv4.ip_nonlocal_bind", 0);
  lab.need_setting("net.ipv6.ip_nonlocal_bind", 0);
  // Addresses for examples in documents: no machine has them.
  const bool four = lab.variant("tcp4") || lab.variant("udp4");
  return bind_to_address(lab, four ? ipv4("192.0.2.1") : ipv6("2001:db8::1"));
}

outcome remedy(lab& lab) { return bind_to_address(lab, lab.loopback()); }

}  // namespace

SOCKERR_SCENARIO(bind, not_local_address,
    .title = "The address belongs to no interface of this machine",
    .cause = "bind chooses one of the machine's own addresses; this one is somebody else's, or its interface is down",
    .fix = "bind to an address of this machine, or to the wildcard address; in a server behind NAT that is not its public address",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
