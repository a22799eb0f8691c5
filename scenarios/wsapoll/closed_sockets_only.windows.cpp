#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, bool closed) {
  connection pair = lab.connected();
  WSAPOLLFD entries[2]{};
  entries[0].fd = pair.client.get();
  entries[1].fd = pair.server.get();
  for (WSAPOLLFD& entry : entries) entry.events = POLLOUT;
  if (closed) pair = connection{};
  return lab.observe([&] { return ::WSAPoll(entries, 2, 0); });
}

outcome provoke(lab& lab) { return wait(lab, true); }

outcome remedy(lab& lab) { return wait(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsapoll, closed_sockets_only,
    .title = "WSAPoll with nothing but sockets that were closed",
    .cause = "none of the entries is a socket; a single good one would have made it a matter of POLLNVAL",
    .fix = "forget a socket in the array when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
