#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned room) {
  const endpoint address = lab.loopback4();
  char text[64];
  return lab.observe_status([&] {
    return ::getnameinfo(address.data(), address.size(), nullptr, 0, room > 0 ? text : nullptr,
                         room, NI_NAMEREQD | NI_NUMERICSERV);
  });
}

outcome provoke(lab& lab) { return ask(lab, 0); }

outcome remedy(lab& lab) { return ask(lab, 64); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, nothing_wanted,
    .title = "Asking neither for a host nor for a service",
    .cause = "both buffers are null; glibc complains of that only when a name is required",
    .fix = "pass a buffer for what is wanted",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
