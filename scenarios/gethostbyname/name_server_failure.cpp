#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) { return resolve(lab, "broken.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, name_server_failure,
    .title = "gethostbyname when the name server fails",
    .cause = "the name server is there but cannot answer",
    .fix = "ask for a name whose servers work; later these may work again",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
