#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  address_list found;
  return lab.observe_status(
      [&] { return ::getaddrinfo(nullptr, service, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, lab.variant("letter") ? "80x" : "80 "); }

outcome remedy(lab& lab) { return resolve(lab, "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, port_with_trailing_text,
    .title = "A port that is followed by something else",
    .cause = "a text that is not all digits counts as the name of a service, and no service has this name",
    .fix = "pass the digits alone",
    .kind = programmer,
    .variants = "letter blank",
    .provoke = provoke, .remedy = remedy)
