#include "harness/scenario.h"

namespace {

short asked_for(const lab& lab) {
  return lab.variant("pollerr")   ? POLLERR
         : lab.variant("pollhup") ? POLLHUP
         : lab.variant("pollpri") ? POLLPRI
         : lab.variant("pollwrband") ? POLLWRBAND
                                     : POLLNVAL;
}

outcome wait(lab& lab, short events) {
  const connection pair = lab.connected();
  WSAPOLLFD entry{};
  entry.fd = pair.client.get();
  entry.events = events;
  return lab.observe([&] { return ::WSAPoll(&entry, 1, 0); });
}

outcome provoke(lab& lab) { return wait(lab, asked_for(lab)); }

outcome remedy(lab& lab) { return wait(lab, POLLOUT); }

}  // namespace

SOCKERR_SCENARIO(wsapoll, result_asked_for,
    .title = "WSAPoll is asked for POLLERR, POLLHUP, POLLNVAL, POLLPRI or POLLWRBAND",
    .cause = "the first three are answers only, reported whether or not they are asked for, and the last two Windows does not know; it refuses the question",
    .fix = "ask for POLLIN and POLLOUT (POLLRDBAND for urgent data), and look for the others in what comes back",
    .kind = programmer,
    .variants = "tcp4 x pollerr pollhup pollnval pollpri pollwrband",
    .provoke = provoke, .remedy = remedy)
