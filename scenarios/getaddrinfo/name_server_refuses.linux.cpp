#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = lab.variant("ipv4") ? AF_INET : AF_UNSPEC;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "refused.test"); }
outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, name_server_refuses,
    .title = "The name server refuses to answer",
    .cause = "the server does not serve this client or this name; glibc takes that for a failure that may pass, though it seldom does",
    .fix = "have the machine ask a server that serves it",
    .kind = environment,
    .variants = "ipv4 any_family",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
