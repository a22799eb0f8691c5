#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int flags) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_flags |= flags;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, 0x01000000); }

outcome remedy(lab& lab) { return resolve(lab, AI_PASSIVE); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, bad_flags,
    .title = "The hints hold a flag that does not exist",
    .cause = "the resolver does not know the bit, and refuses what it could not obey",
    .fix = "clear the hints before they are filled in, and set only flags that have a name",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
