#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) { return resolve(lab, "garbled.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, question_refused_as_malformed,
    .title = "gethostbyname when the name server calls the question malformed",
    .cause = "a server failed in a way that asking again does not mend",
    .fix = "have the machine ask a server that works, or ask for what another server knows",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
