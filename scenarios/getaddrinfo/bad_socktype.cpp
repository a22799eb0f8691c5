#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int socktype) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_socktype = socktype;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, 999); }

outcome remedy(lab& lab) { return resolve(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, bad_socktype,
    .title = "The hints ask for a type of socket that does not exist",
    .cause = "no socket has this type; a random number here often means hints that were not cleared",
    .fix = "clear the hints, then ask for SOCK_STREAM, SOCK_DGRAM or 0 for any type",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
