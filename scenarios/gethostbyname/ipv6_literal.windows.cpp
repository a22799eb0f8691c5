#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, const char* name) {
  return lab.observe([&] { return as_status(::gethostbyname(name)); });
}

outcome provoke(lab& lab) { return look_up(lab, "::1"); }

outcome remedy(lab& lab) { return look_up(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, ipv6_literal,
    .title = "gethostbyname of an IPv6 address",
    .cause = "the call knows IPv4 only, so the name has nothing that it could give",
    .fix = "use getaddrinfo, which knows both",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
