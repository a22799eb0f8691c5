#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name, int family) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = family;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "known.test", AF_INET6); }

outcome remedy(lab& lab) { return resolve(lab, "known.test", AF_UNSPEC); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, host_without_ipv6,
    .title = "A host that has no IPv6 address is looked up as IPv6",
    .cause = "the name exists, but all that is known of it is an IPv4 address",
    .fix = "ask for AF_UNSPEC and take what there is",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
