#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int family) {
  return lab.observe_socket([&] { return ::socket(family, SOCK_STREAM, 0); });
}

/// AF_INET6 is 10 on Linux and 23 on Windows.
outcome provoke(lab& lab) { return make_socket(lab, AF_INET6 == 10 ? 23 : 10); }

outcome remedy(lab& lab) { return make_socket(lab, AF_INET6); }

}  // namespace

SOCKERR_SCENARIO(socket, family_number_of_other_platform,
    .title = "AF_INET6 by the number that it has on another platform",
    .cause = "only AF_INET and AF_UNIX have the same number everywhere; AF_INET6 is 10 on Linux and 23 on Windows, and each is something else on the other",
    .fix = "write AF_INET6, and never store the number or send it to another machine",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
