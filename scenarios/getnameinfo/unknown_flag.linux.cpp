#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, int flags) {
  const endpoint address = lab.loopback4();
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(address.data(), address.size(), host, sizeof host, nullptr, 0, flags);
  });
}

outcome provoke(lab& lab) { return ask(lab, NI_NUMERICHOST | 0x40000000); }

outcome remedy(lab& lab) { return ask(lab, NI_NUMERICHOST); }

}  // namespace

// No document says what Winsock does about unknown flags.
SOCKERR_SCENARIO(getnameinfo, unknown_flag,
    .title = "A flag that getnameinfo does not know",
    .cause = "its flags begin with NI_; those of getaddrinfo, with AI_, have other meanings",
    .fix = "pass flags that begin with NI_ only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
