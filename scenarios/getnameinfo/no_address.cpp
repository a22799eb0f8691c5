#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const sockaddr* address, socklen_t length) {
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(address, length, host, sizeof host, nullptr, 0, NI_NUMERICHOST);
  });
}

outcome provoke(lab& lab) { return ask(lab, nullptr, 0); }

outcome remedy(lab& lab) {
  const endpoint address = lab.loopback4();
  return ask(lab, address.data(), address.size());
}

}  // namespace

SOCKERR_SCENARIO(getnameinfo, no_address,
    .title = "getnameinfo without an address",
    .cause = "there is no address, and so no family by which it could be read",
    .fix = "check that the call that should have filled in the address succeeded",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
