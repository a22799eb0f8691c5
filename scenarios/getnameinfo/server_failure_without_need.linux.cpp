#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, const char* address) {
  lab.own_name_server();
  const endpoint asked = ipv4(address);
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, 0);
  });
}

outcome provoke(lab& lab) { return name_of(lab, lab.variant("fails") ? "192.0.2.2" : "192.0.2.5"); }
outcome remedy(lab& lab) { return name_of(lab, "192.0.2.9"); }  // which has no name

}  // namespace

SOCKERR_SCENARIO(getnameinfo, server_failure_without_need,
    .title = "The name server fails, although a name is not required",
    .cause = "an address without a name comes as text; but while nobody can tell whether it has one, the call fails even without NI_NAMEREQD",
    .fix = "on EAI_AGAIN show the address itself (NI_NUMERICHOST), or try again later",
    .kind = environment,
    .variants = "fails refuses",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
