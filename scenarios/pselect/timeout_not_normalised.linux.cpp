#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, int count, timespec limit) {
  const socket_handle s = lab.udp4();
  fd_set none;
  FD_ZERO(&none);
  return lab.observe([&] { return ::pselect(count, &none, nullptr, nullptr, &limit, nullptr); });
}

outcome provoke(lab& lab) { return wait(lab, 0, {0, 2000000000}); }

outcome remedy(lab& lab) { return wait(lab, 0, {0, 0}); }

}  // namespace

SOCKERR_SCENARIO(pselect, timeout_not_normalised,
    .title = "A timeout with more nanoseconds than a second has",
    .cause = "tv_nsec must be below 1000000000; select takes such microseconds, pselect does not",
    .fix = "carry whole seconds over into tv_sec",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
