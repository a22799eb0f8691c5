#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "unknown.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, unknown_host,
    .title = "A host name that does not exist",
    .cause = "the name server says that there is no such name; asking again does not help",
    .fix = "give a name that exists: look for a slip of the pen, and for a domain that was left out",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
