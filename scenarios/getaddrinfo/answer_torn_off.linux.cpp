#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = lab.variant("ipv4") ? AF_INET : AF_UNSPEC;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "torn.test"); }
outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, answer_torn_off,
    .title = "The answer of the name server ends amid a record",
    .cause = "the answer cannot be read; glibc takes what is left of it for one that holds no address",
    .fix = "ask a server that works; something on the way may cut answers off",
    .kind = environment,
    .variants = "ipv4 any_family",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
