#include "harness/scenario.h"

namespace {

outcome bind_with_scope(lab& lab, unsigned scope_id) {
  endpoint address = ipv6("fe80::53");
  lab.own_network().assign(address);  // to the interface lo
  const socket_handle s = lab.socket();
  reinterpret_cast<sockaddr_in6*>(address.data())->sin6_scope_id = scope_id;
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_with_scope(lab, 0xabacab); }

outcome remedy(lab& lab) {
  constexpr unsigned loopback = 1;  // the first interface of every Linux network
  return bind_with_scope(lab, loopback);
}

}  // namespace

SOCKERR_SCENARIO(bind, link_local_on_unknown_interface,
    .title = "The scope id of a link-local address names no interface",
    .cause = "sin6_scope_id is the number of an interface, and there is none with this number: it was removed, or the number is of another machine",
    .fix = "ask for the number of the interface when the address is used: if_nametoindex",
    .kind = environment,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
