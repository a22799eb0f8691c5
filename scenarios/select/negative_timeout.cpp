#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  const int count = static_cast<int>(s.get()) + 1;
  timeval limit{-1, 0};
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s.get(), &watched);
  return lab.observe([&] { return ::select(count, nullptr, &watched, nullptr, &limit); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  const int count = static_cast<int>(s.get()) + 1;
  timeval limit{0, 0};
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s.get(), &watched);
  return lab.observe_once([&] { return ::select(count, nullptr, &watched, nullptr, &limit); });
}

}  // namespace

SOCKERR_SCENARIO(select, negative_timeout,
    .title = "Waiting in select for -1 seconds",
    .cause = "a time cannot be negative; poll takes -1 for waiting without end, select does not",
    .fix = "pass a null pointer to wait without end, and cut a time that has run out to 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
