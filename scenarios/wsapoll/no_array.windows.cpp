#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, WSAPOLLFD* entries, ULONG count) {
  return lab.observe([&] { return ::WSAPoll(entries, count, 1); });
}

outcome provoke(lab& lab) { return wait(lab, nullptr, 0); }

outcome remedy(lab& lab) {
  WSAPOLLFD entry{};
  const socket_handle s = lab.udp4();
  entry.fd = s.get();
  entry.events = POLLOUT;
  return wait(lab, &entry, 1);
}

}  // namespace

SOCKERR_SCENARIO(wsapoll, no_array,
    .title = "WSAPoll with nothing to wait for",
    .cause = "a wait needs at least one socket; WSAPoll is no way to pause",
    .fix = "pass at least one entry, and pause with Sleep",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
