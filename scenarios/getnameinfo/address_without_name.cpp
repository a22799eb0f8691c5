#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, int flags) {
  lab.own_name_server();
  const endpoint asked = ipv4("192.0.2.9");
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(asked.data(), asked.size(), host, sizeof host, nullptr, 0, flags);
  });
}

outcome provoke(lab& lab) { return name_of(lab, NI_NAMEREQD); }

outcome remedy(lab& lab) { return name_of(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, address_without_name,
    .title = "An address for which there is no name, and a name is required",
    .cause = "the name server says that the address has no name; many addresses have none",
    .fix = "leave NI_NAMEREQD out, and the address itself comes as text",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
