#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  auto* waiting = static_cast<pollfd*>(lab.bad_pointer());
  const timespec at_once{};
  return lab.observe([&] { return ::ppoll(waiting, 1, &at_once, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  pollfd one{s.get(), POLLIN, 0}, *waiting = &one;
  const timespec at_once{};
  return lab.observe_once([&] { return ::ppoll(waiting, 1, &at_once, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(ppoll, bad_pointer,
    .title = "The list of what to wait for is not in the memory of the process",
    .cause = "the pointer leads nowhere",
    .fix = "pass the address of an array of pollfd",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
