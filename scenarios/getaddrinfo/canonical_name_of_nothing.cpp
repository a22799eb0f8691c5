#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int flags) {
  addrinfo hints{};
  hints.ai_flags = flags;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(nullptr, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, AI_CANONNAME); }

outcome remedy(lab& lab) { return resolve(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, canonical_name_of_nothing,
    .title = "The full host name is asked for, but no name is given",
    .cause = "AI_CANONNAME asks for the full form of the name in the first argument, and there is none",
    .fix = "leave the flag out when there is no name",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
