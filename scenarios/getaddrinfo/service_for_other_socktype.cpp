#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int type) {
  lab.need_service("shell");
  addrinfo hints{};
  hints.ai_socktype = type;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(nullptr, "shell", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, SOCK_DGRAM); }

outcome remedy(lab& lab) { return resolve(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, service_for_other_socktype,
    .title = "A service that exists for TCP is looked up for UDP",
    .cause = "the list of services has the name for one transport only, and the hints ask for the other",
    .fix = "ask for the type of socket with which the service is used, or give the number of the port",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
