#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int family) {
  return lab.observe_socket([&] { return ::socket(family, SOCK_STREAM, IPPROTO_TCP); });
}

outcome provoke(lab& lab) { return make_socket(lab, lab.variant("negative") ? -1 : 0xdead); }

outcome remedy(lab& lab) { return make_socket(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(socket, unknown_family,
    .title = "No address family has this number",
    .cause = "the family is looked up first, and none is registered under the number that was given",
    .fix = "name the family by its constant, AF_INET or AF_INET6; the numbers differ between systems",
    .kind = programmer,
    .variants = "large negative",
    .provoke = provoke, .remedy = remedy)
