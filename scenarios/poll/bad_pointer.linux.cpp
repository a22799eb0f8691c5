#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  auto* waiting = static_cast<pollfd*>(lab.bad_pointer());
  return lab.observe([&] { return ::poll(waiting, 1, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  pollfd one{s.get(), POLLIN, 0}, *waiting = &one;
  return lab.observe_once([&] { return ::poll(waiting, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(poll, bad_pointer,
    .title = "The list of what to wait for is not in the memory of the process",
    .cause = "the pointer leads nowhere",
    .fix = "pass the address of an array of pollfd",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
