#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle first = lab.socket(), second = lab.socket();
  const endpoint taken = lab.bind(first, lab.loopback());
  return lab.observe([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

outcome remedy(lab& lab) {
  socket_handle first = lab.socket();
  const socket_handle second = lab.socket();
  const endpoint taken = lab.bind(first, lab.loopback());
  first.close();
  return lab.observe([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, address_in_use,
    .title = "Another socket of this process has the address",
    .cause = "one address belongs to one socket; a socket that is bound has it, even if it neither listens nor is connected",
    .fix = "close the other socket first, or bind to another port; port 0 lets the system choose",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 vsock",
    .provoke = provoke, .remedy = remedy)
