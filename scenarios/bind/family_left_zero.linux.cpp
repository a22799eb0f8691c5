#include "harness/scenario.h"

namespace {

outcome bind_with_family(lab& lab, sa_family_t family) {
  const socket_handle s = lab.socket();
  endpoint address = ipv4(lab.variant("wildcard") ? "0.0.0.0" : "127.0.0.1");
  address.data()->sa_family = family;
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_with_family(lab, AF_UNSPEC); }

outcome remedy(lab& lab) { return bind_with_family(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(bind, family_left_zero,
    .title = "The family in the address was never set",
    .cause = "Linux takes family 0 (AF_UNSPEC) for IPv4 if the address is the wildcard, as old programs left it out, and refuses any other",
    .fix = "set the whole structure to zero, then sin_family to AF_INET",
    .kind = programmer,
    .variants = "tcp4 udp4 x wildcard loopback",
    .provoke = provoke, .remedy = remedy)
