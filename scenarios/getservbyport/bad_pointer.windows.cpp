#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, int port, const char* protocol) {
  const int in_network_order = ::htons(static_cast<u_short>(port));
  return lab.observe([&] { return as_status(::getservbyport(in_network_order, protocol)); });
}

outcome provoke(lab& lab) { return look_up(lab, 80, static_cast<const char*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return look_up(lab, 80, "tcp"); }

}  // namespace

SOCKERR_SCENARIO(getservbyport, bad_pointer,
    .title = "getservbyport for a protocol that is not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass a text that is still alive, or none",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
