#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int family) {
  const char* address = lab.variant("ipv4") ? "127.0.0.1" : "::1";
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_family = family;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, lab.variant("ipv4") ? AF_INET6 : AF_INET); }

outcome remedy(lab& lab) { return resolve(lab, AF_UNSPEC); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, literal_of_other_family,
    .title = "An IPv4 address is looked up as IPv6, or the other way round",
    .cause = "the hints ask for addresses of one family, and the text is an address of the other",
    .fix = "ask for AF_UNSPEC and make the socket of the family that comes back",
    .kind = programmer,
    .variants = "ipv4 ipv6",
    .provoke = provoke, .remedy = remedy)
