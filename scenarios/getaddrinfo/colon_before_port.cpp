#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  address_list found;
  return lab.observe_status(
      [&] { return ::getaddrinfo(nullptr, service, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, ":80"); }
outcome remedy(lab& lab) { return resolve(lab, "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, colon_before_port,
    .title = "A port with a colon before it",
    .cause = "the colon parts host and port where both are written together; a text that is not all digits counts as the name of a service",
    .fix = "cut the colon off with the host",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
