#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, time_t seconds) {
  const socket_handle s = lab.udp4();
  pollfd waiting{s.get(), POLLOUT, 0};
  const timespec limit{seconds, 0};
  return lab.observe([&] { return ::ppoll(&waiting, 1, &limit, nullptr); });
}

outcome provoke(lab& lab) { return wait(lab, -1); }

outcome remedy(lab& lab) { return wait(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(ppoll, negative_timeout,
    .title = "Waiting in ppoll for -1 seconds",
    .cause = "poll takes -1 for waiting without end; the time of ppoll must not be negative",
    .fix = "pass a null pointer to wait without end, and cut a time that has run out to 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
