#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  const auto* address = static_cast<const sockaddr*>(lab::bad_pointer());
  return lab.observe([&] { return ::connect(s.get(), address, where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  const sockaddr* address = where.data();
  return lab.observe_once([&] { return ::connect(s.get(), address, where.size()); });
}

}  // namespace

// On Windows this would end a run under Wine, which reads the address without a check.
SOCKERR_SCENARIO(connect, bad_address_pointer,
    .title = "The address to connect to is not in the process's memory",
    .cause = "the pointer leads nowhere: never set, or taken from a freed address list",
    .fix = "keep the address alive until the call returns, and give a pointer to it",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
