#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_family = AF_INET6;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "fe80::1%no-such-if"); }
outcome remedy(lab& lab) { return resolve(lab, "fe80::1%1"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, unknown_scope,
    .title = "An IPv6 address whose scope names no interface",
    .cause = "behind the % comes the name or the number of an interface of this machine, and it has none of this name; a number is not checked before the address is used",
    .fix = "name an interface that exists; write its number, as if_nametoindex gives it, where the text must do on Windows too",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
