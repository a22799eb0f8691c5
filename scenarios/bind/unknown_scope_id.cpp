#include "harness/scenario.h"

namespace {

outcome bind_with_scope(lab& lab, unsigned scope_id) {
  const socket_handle s = lab.socket();
  endpoint address = ipv6("::1");
  reinterpret_cast<sockaddr_in6*>(address.data())->sin6_scope_id = scope_id;
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_with_scope(lab, 0xabacab); }

outcome remedy(lab& lab) { return bind_with_scope(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, unknown_scope_id,
    .title = "No interface has the number in sin6_scope_id",
    .cause = "the scope id names the interface that the address belongs to; Linux reads it for link-local addresses only, Winsock for all",
    .fix = "leave sin6_scope_id 0, or take it from if_nametoindex or getaddrinfo",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
