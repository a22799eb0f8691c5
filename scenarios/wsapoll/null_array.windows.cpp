#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, WSAPOLLFD* entries) {
  return lab.observe([&] { return ::WSAPoll(entries, 1, 1); });
}

outcome provoke(lab& lab) { return wait(lab, nullptr); }

outcome remedy(lab& lab) {
  WSAPOLLFD entry{};
  const socket_handle s = lab.udp4();
  entry.fd = s.get();
  entry.events = POLLOUT;
  return wait(lab, &entry);
}

}  // namespace

SOCKERR_SCENARIO(wsapoll, null_array,
    .title = "WSAPoll with a count but no array",
    .cause = "the entries are read where the pointer leads, and it leads nowhere",
    .fix = "pass the array to which the count belongs",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
