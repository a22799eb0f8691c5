#include "harness/scenario.h"

namespace {

outcome bind_with_scope(lab& lab, bool with_scope_id) {
  endpoint address = ipv6("fe80::53");
  lab.own_network().assign(address);  // to the interface lo
  const socket_handle s = lab.socket();
  if (with_scope_id)
    reinterpret_cast<sockaddr_in6*>(address.data())->sin6_scope_id = ::if_nametoindex("lo");
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_with_scope(lab, false); }

outcome remedy(lab& lab) { return bind_with_scope(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, link_local_without_scope_id,
    .title = "A link-local address without its interface",
    .cause = "fe80:: exists on every link anew, so an address of it says nothing without the number of the interface",
    .fix = "set sin6_scope_id to the interface (if_nametoindex), or have getaddrinfo read fe80::1%eth0",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
