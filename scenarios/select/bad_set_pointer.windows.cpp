#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, fd_set* writable) {
  return lab.observe([&] {
    timeval at_once{};
    return ::select(0, nullptr, writable, nullptr, &at_once);
  });
}

outcome provoke(lab& lab) { return wait(lab, static_cast<fd_set*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  fd_set writable;
  FD_ZERO(&writable);
  const socket_handle s = lab.udp4();
  FD_SET(s.get(), &writable);
  return wait(lab, &writable);
}

}  // namespace

SOCKERR_SCENARIO(select, bad_set_pointer,
    .title = "A set of select that is not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass sets that are still alive",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
