#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
  address_list found;
  return lab.observe_status(
      [&] { return ::getaddrinfo("127.0.0.1", service, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "http"); }

outcome remedy(lab& lab) { return resolve(lab, "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, numeric_service_wanted,
    .title = "The name of a service where only a number is allowed",
    .cause = "AI_NUMERICSERV forbids looking up services, and http is the name of one",
    .fix = "pass the number of the port, or leave the flag out",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
