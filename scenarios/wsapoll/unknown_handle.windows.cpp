#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, native_socket second) {
  const connection pair = lab.connected();
  WSAPOLLFD entries[2]{};
  entries[0].fd = pair.client.get();
  entries[1].fd = second;
  for (WSAPOLLFD& entry : entries) entry.events = POLLIN;
  const outcome seen = lab.observe_once([&] { return ::WSAPoll(entries, 2, 0); });
  if (seen.failed) return seen;
  const bool marked = (entries[1].revents & POLLNVAL) != 0;
  return lab.with_detail(seen, marked ? "marked 1, counted" : "marked 0, counted", seen.returned);
}

outcome provoke(lab& lab) { return wait(lab, native_socket{0xabacab}); }

outcome remedy(lab& lab) {
  const connection other = lab.connected();
  return wait(lab, other.client.get());
}

}  // namespace

SOCKERR_SCENARIO(wsapoll, unknown_handle,
    .title = "One handle among others that is no socket",
    .cause = "the entry is marked with POLLNVAL but not counted, so that WSAPoll gives 0 as if nothing had happened",
    .fix = "take a socket out of the array when it is closed; look for POLLNVAL even where the count is 0",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
