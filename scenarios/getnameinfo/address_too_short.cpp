#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, int missing) {
  const endpoint address = lab.variant("ipv4") ? lab.loopback4() : lab.loopback6();
  const socklen_t length = address.size() - static_cast<socklen_t>(missing);
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(address.data(), length, host, sizeof host, nullptr, 0, NI_NUMERICHOST);
  });
}

outcome provoke(lab& lab) { return ask(lab, 8); }

outcome remedy(lab& lab) { return ask(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, address_too_short,
    .title = "The length of the address is too short for its family",
    .cause = "an address of this family is longer than the length says",
    .fix = "pass the length that belongs to the family, as accept or getaddrinfo gave it",
    .kind = programmer,
    .variants = "ipv4 ipv6",
    .provoke = provoke, .remedy = remedy)
