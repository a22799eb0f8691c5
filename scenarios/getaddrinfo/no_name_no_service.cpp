#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(nullptr, service, nullptr, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, nullptr); }

outcome remedy(lab& lab) { return resolve(lab, "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, no_name_no_service,
    .title = "Neither a name nor a service is given",
    .cause = "there is nothing to look up",
    .fix = "give at least one of the two; a service without a name means this machine",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
