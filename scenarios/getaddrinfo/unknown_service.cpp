#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  address_list found;
  return lab.observe_status(
      [&] { return ::getaddrinfo(nullptr, service, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "no-such-service"); }

outcome remedy(lab& lab) { return resolve(lab, "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, unknown_service,
    .title = "Looking up the port of a service that nobody knows",
    .cause = "a service is a decimal number or a name from the list of services of the machine, and this is neither",
    .fix = "give the number of the port; a list of services may be missing on a small system",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
