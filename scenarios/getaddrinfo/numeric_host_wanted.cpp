#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* host) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(host, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "localhost"); }

outcome remedy(lab& lab) { return resolve(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, numeric_host_wanted,
    .title = "A name where only an address is allowed",
    .cause = "AI_NUMERICHOST forbids looking up names, and localhost is one",
    .fix = "pass an address, or leave the flag out",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
