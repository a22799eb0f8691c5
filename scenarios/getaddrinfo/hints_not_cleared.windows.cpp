#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, std::size_t remains) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_addrlen = remains;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, 16); }

outcome remedy(lab& lab) { return resolve(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, hints_not_cleared,
    .title = "The hints hold remains in members that are not hints",
    .cause = "only flags, family, type and protocol are hints; Winsock wants the others to be 0",
    .fix = "clear the whole addrinfo before it is filled in",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
