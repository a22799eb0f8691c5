#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "empty.test"); }
outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, name_without_address,
    .title = "A name that exists but has no address at all",
    .cause = "the name is there for something else, such as mail, and its answer holds neither an IPv4 nor an IPv6 address",
    .fix = "give the name of a host",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
