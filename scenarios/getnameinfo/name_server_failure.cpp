#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, int flags) {
  lab.own_name_server();
  const endpoint asked = ipv4("192.0.2.2");
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, flags);
  });
}

outcome provoke(lab& lab) { return name_of(lab, NI_NAMEREQD); }

outcome remedy(lab& lab) { return name_of(lab, NI_NUMERICHOST); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, name_server_failure,
    .title = "The name server cannot tell the name of an address",
    .cause = "the name server is there but fails",
    .fix = "ask for the address as text (NI_NUMERICHOST), or try again later",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
