#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, int port, const char* protocol) {
  const int in_network_order = ::htons(static_cast<u_short>(port));
  return lab.observe([&] { return as_status(::getservbyport(in_network_order, protocol)); });
}

outcome provoke(lab& lab) { return look_up(lab, 65432, "tcp"); }

outcome remedy(lab& lab) { return look_up(lab, 80, "tcp"); }

}  // namespace

SOCKERR_SCENARIO(getservbyport, unknown_port,
    .title = "Looking up the service of a port that has none",
    .cause = "the port is in no list of services",
    .fix = "show the number of the port instead",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
