#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, int flags) {
  lab.own_name_server();
  const endpoint asked = ipv4("192.0.2.5");
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, flags);
  });
}

outcome provoke(lab& lab) { return name_of(lab, NI_NAMEREQD); }
outcome remedy(lab& lab) { return name_of(lab, NI_NUMERICHOST); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, name_server_refuses,
    .title = "The name server refuses to tell the name of an address",
    .cause = "the server does not serve this client or this address; glibc takes that for a failure that may pass, though it seldom does",
    .fix = "ask for the address as text (NI_NUMERICHOST), or another server",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
