#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "garbled.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, question_refused_as_malformed,
    .title = "The name server calls the question for a name malformed",
    .cause = "a server failed in a way that asking again does not mend; glibc tells the permanent failure as a missing name",
    .fix = "ask a server that works",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
