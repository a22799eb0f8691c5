#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, ""); }
outcome remedy(lab& lab) { return resolve(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, empty_host,
    .title = "The name of the host is an empty text",
    .cause = "glibc looks for a host of that name, and there is none; Winsock takes it for this host and finds its own addresses",
    .fix = "pass a null pointer for this host, and check that a name was entered",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
