#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_family = AF_INET6;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "[::1]"); }

outcome remedy(lab& lab) { return resolve(lab, "::1"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, ipv6_in_brackets,
    .title = "An IPv6 address in square brackets",
    .cause = "brackets keep an address apart from a port in a URL; they are no part of the address, though Winsock accepts them",
    .fix = "take the brackets off before the address is looked up",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
