#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, const char* address) {
  lab.own_name_server();
  const endpoint asked = ipv4(address);
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, NI_NAMEREQD);
  });
}

outcome provoke(lab& lab) { return name_of(lab, "192.0.2.3"); }

outcome remedy(lab& lab) { return name_of(lab, "192.0.2.1"); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, question_refused_as_malformed,
    .title = "The name server calls the question for a name malformed",
    .cause = "a server failed in a way that asking again does not mend; glibc tells the permanent failure as a missing name",
    .fix = "have the machine ask a server that works, or ask for what another server knows",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
