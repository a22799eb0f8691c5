#include "harness/scenario.h"

namespace {

constexpr char text[] = "255.255.255.255";

outcome provoke(lab& lab) {
  return lab.observe([] { return ::inet_addr(text) == INADDR_NONE ? -1 : 0; });
}

outcome remedy(lab& lab) {
  in_addr address{};
  return lab.observe([&] { return ::inet_pton(AF_INET, text, &address) == 1 ? 0 : -1; });
}

}  // namespace

SOCKERR_SCENARIO(inet_addr, broadcast_address,
    .title = "inet_addr of the broadcast address looks like a failure",
    .cause = "255.255.255.255 is the number that inet_addr returns for a text that is no address",
    .fix = "use inet_pton, which keeps the result and the address apart",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
