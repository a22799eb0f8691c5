#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, int length, int family) {
  in6_addr loopback{};
  loopback.s6_addr[0] = 127;
  loopback.s6_addr[3] = 1;
  const char* address = reinterpret_cast<const char*>(&loopback);
  return lab.observe([&] { return as_status(::gethostbyaddr(address, length, family)); });
}

outcome provoke(lab& lab) { return look_up(lab, 4, 12345); }

outcome remedy(lab& lab) { return look_up(lab, 4, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, unknown_family,
    .title = "gethostbyaddr for a family that it does not know",
    .cause = "the call looks IPv4 and IPv6 addresses up, and nothing else",
    .fix = "say AF_INET or AF_INET6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
