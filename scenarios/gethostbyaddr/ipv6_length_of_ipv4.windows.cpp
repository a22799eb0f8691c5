#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, int length, int family) {
  in6_addr loopback{};
  loopback.s6_addr[0] = 127;
  loopback.s6_addr[3] = 1;
  const char* address = reinterpret_cast<const char*>(&loopback);
  return lab.observe([&] { return as_status(::gethostbyaddr(address, length, family)); });
}

outcome provoke(lab& lab) { return look_up(lab, 4, AF_INET6); }

outcome remedy(lab& lab) { return look_up(lab, 4, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, ipv6_length_of_ipv4,
    .title = "gethostbyaddr with the family of IPv6 and the length of an IPv4 address",
    .cause = "an IPv6 address has 16 bytes",
    .fix = "give the length that belongs to the family",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
