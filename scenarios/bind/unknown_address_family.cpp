#include "harness/scenario.h"

namespace {

outcome bind_with_family(lab& lab, unsigned short family) {
  const socket_handle s = lab.socket();
  endpoint address = ipv4("127.0.0.1");
  reinterpret_cast<sockaddr_in*>(address.data())->sin_family = family;
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_with_family(lab, 0xdead); }

outcome remedy(lab& lab) { return bind_with_family(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(bind, unknown_address_family,
    .title = "The family field of the address holds no known family",
    .cause = "the first field of an address says how to read the rest, and it does not name the family of the socket",
    .fix = "set the whole structure to zero, then sin_family to AF_INET",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
