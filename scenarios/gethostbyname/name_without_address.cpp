#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) { return resolve(lab, "empty.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, name_without_address,
    .title = "gethostbyname of a name that has no address",
    .cause = "the name exists, but for something else, such as mail",
    .fix = "give a name that has an IPv4 address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
