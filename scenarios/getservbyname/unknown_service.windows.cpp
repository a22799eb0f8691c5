#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, const char* name) {
  return lab.observe([&] { return as_status(::getservbyname(name, "tcp")); });
}

outcome provoke(lab& lab) { return look_up(lab, "nosuchservice"); }

outcome remedy(lab& lab) { return look_up(lab, "http"); }

}  // namespace

SOCKERR_SCENARIO(getservbyname, unknown_service,
    .title = "Looking up a service that nobody knows",
    .cause = "the name is in no list of services",
    .fix = "pass a name that the services file has, or take the number of the port",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
