#include "harness/scenario.h"

namespace {

outcome look(lab& lab, native_socket second) {
  const connection c = lab.connected();
  pollfd entries[2]{};
  entries[0].fd = c.client.get();
  entries[1].fd = second;
  for (pollfd& entry : entries) entry.events = POLLIN;
  const outcome seen = lab.observe_once([&] { return ::poll(entries, 2, 0); });
  if (seen.failed) return seen;
  const bool marked = (entries[1].revents & POLLNVAL) != 0;
  return lab.with_detail(seen, marked ? "marked 1, counted" : "marked 0, counted", seen.returned);
}

outcome provoke(lab& lab) { return look(lab, no_socket); }

/// The entry that is not used is left out.
outcome remedy(lab& lab) {
  const connection c = lab.connected();
  pollfd entry{};
  entry.fd = c.client.get();
  entry.events = POLLIN;
  return lab.observe_once([&] { return ::poll(&entry, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(poll, negative_descriptor,
    .title = "An entry of poll that is switched off by the descriptor -1",
    .cause = "POSIX skips such an entry; WSAPoll marks it with POLLNVAL, but does not count it",
    .fix = "shorten the array; who switches entries off must not look at them on Windows",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
