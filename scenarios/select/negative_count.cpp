#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  const int count = -1;
  timeval limit{0, 0};
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

SOCKERR_SCENARIO(select, negative_count,
    .title = "Calling select with -1 as its first argument",
    .cause = "it is the number of descriptors to look at in the sets; Winsock ignores it",
    .fix = "give the highest descriptor plus one",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
