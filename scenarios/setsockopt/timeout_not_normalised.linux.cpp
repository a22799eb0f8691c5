#include "harness/scenario.h"

namespace {

outcome set(lab& lab, timeval limit) {
  const socket_handle s = lab.socket();
  const int option = lab.variant("so_rcvtimeo") ? SO_RCVTIMEO : SO_SNDTIMEO;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, option, &limit, sizeof limit); });
}

outcome provoke(lab& lab) { return set(lab, {.tv_sec = 0, .tv_usec = 1500000}); }

outcome remedy(lab& lab) { return set(lab, {.tv_sec = 1, .tv_usec = 500000}); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, timeout_not_normalised,
    .title = "A timeout of 1500000 microseconds is refused",
    .cause = "the microseconds of a timeval must be less than a second; whole seconds belong into tv_sec",
    .fix = "write 1.5 s as one second and 500000 microseconds",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x so_rcvtimeo so_sndtimeo",
    .provoke = provoke, .remedy = remedy)
