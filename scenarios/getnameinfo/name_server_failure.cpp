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

outcome provoke(lab& lab) { return name_of(lab, "192.0.2.2"); }

outcome remedy(lab& lab) { return name_of(lab, "192.0.2.1"); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, name_server_failure,
    .title = "The name server cannot tell the name of an address",
    .cause = "the name server is there but fails",
    .fix = "try again later, or do with the address as text (NI_NUMERICHOST)",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
