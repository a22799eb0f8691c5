#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, socklen_t length, int family) {
  in6_addr loopback{};
  loopback.s6_addr[0] = 127;
  loopback.s6_addr[3] = 1;
  const char* address = reinterpret_cast<const char*>(&loopback);
  return lab.observe_host([&] { return ::gethostbyaddr(address, length, family); });
}

outcome provoke(lab& lab) { return look_up(lab, 2, AF_INET); }

outcome remedy(lab& lab) { return look_up(lab, 4, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, address_too_short,
    .title = "gethostbyaddr with a length shorter than an IPv4 address",
    .cause = "half of an address is that of no host",
    .fix = "give the size of the address, which is 4",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
