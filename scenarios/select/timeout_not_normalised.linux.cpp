#include "harness/scenario.h"

namespace {

outcome wait_for(lab& lab, timeval limit) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s.get(), &watched);
  return lab.observe_once(
      [&] { return ::select(s.get() + 1, nullptr, &watched, nullptr, &limit); });
}

outcome provoke(lab& lab) { return wait_for(lab, {0, 2000000}); }

outcome remedy(lab& lab) { return wait_for(lab, {2, 0}); }

}  // namespace

SOCKERR_SCENARIO(select, timeout_not_normalised,
    .title = "A timeout with more microseconds than a second has",
    .cause = "glibc and Linux carry them over into seconds; POSIX allows to refuse them, and pselect and setsockopt do so on Linux too",
    .fix = "carry whole seconds over into tv_sec",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
