#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) { return resolve(lab, "unknown.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, unknown_host,
    .title = "gethostbyname of a name that does not exist",
    .cause = "the name server says that there is no such name; asking again does not help",
    .fix = "give a name that exists",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
