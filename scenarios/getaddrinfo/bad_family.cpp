#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int family) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_family = family;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, 12345); }

outcome remedy(lab& lab) { return resolve(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, bad_family,
    .title = "The hints ask for an address family that does not exist",
    .cause = "the resolver finds IPv4 and IPv6 addresses only; a random number here often means hints that were not cleared",
    .fix = "clear the hints, then ask for AF_INET, AF_INET6 or AF_UNSPEC",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
