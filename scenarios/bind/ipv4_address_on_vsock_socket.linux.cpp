#include "harness/scenario.h"

namespace {

outcome bind_to(lab& lab, const socket_handle& s) {
  const endpoint address = lab.loopback4();
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_to(lab, lab.socket()); }

outcome remedy(lab& lab) { return bind_to(lab, lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv4_address_on_vsock_socket,
    .title = "An IPv4 address does not fit a vsock socket",
    .cause = "a socket takes addresses of its own family only; for vsock sockets those are numbers of machines and ports",
    .fix = "make the socket with the family of the address",
    .kind = programmer,
    .variants = "vsock",
    .provoke = provoke, .remedy = remedy)
