#include "harness/scenario.h"

namespace {

short asked_for(const lab& lab) {
  return lab.variant("pollerr") ? POLLERR : lab.variant("pollhup") ? POLLHUP : POLLNVAL;
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
    .title = "WSAPoll is asked for POLLERR, POLLHUP or POLLNVAL",
    .cause = "these are answers only, reported whether or not they are asked for; Windows refuses the question",
    .fix = "ask for POLLIN and POLLOUT, and look for the others in what comes back",
    .kind = programmer,
    .variants = "tcp4 x pollerr pollhup pollnval",
    .provoke = provoke, .remedy = remedy)
