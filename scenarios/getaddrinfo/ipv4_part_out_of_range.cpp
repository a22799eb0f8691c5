#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, nullptr, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "127.0.0.300"); }

outcome remedy(lab& lab) { return resolve(lab, "127.0.0.3"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, ipv4_part_out_of_range,
    .title = "An IPv4 address with a part above 255",
    .cause = "each of the four parts is a byte; a text that is no address is taken for a name, which numeric lookups do not know",
    .fix = "check addresses where they are entered; inet_pton tells whether one is valid",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
