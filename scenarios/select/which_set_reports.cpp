#include "harness/scenario.h"

namespace {

/// Looks at once which of the given sets report the socket; the result counts those.
outcome look(lab& lab, bool read, bool write, bool except) {
  const connection c = lab.socket_after_event();
  const socket_handle& s = c.client;
  const int count = static_cast<int>(s.get()) + 1;
  timeval at_once{};
  fd_set sets[3];
  for (fd_set& set : sets) {
    FD_ZERO(&set);
    FD_SET(s.get(), &set);
  }
  return lab.observe_once([&] {
    return ::select(count, read ? &sets[0] : nullptr, write ? &sets[1] : nullptr,
                    except ? &sets[2] : nullptr, &at_once);
  });
}

outcome provoke(lab& lab) {
  const outcome seen =
      look(lab, lab.variant("read"), lab.variant("write"), lab.variant("except"));
  return seen.failed ? seen : lab.with_detail(seen, "reported", seen.returned);
}

outcome remedy(lab& lab) {
  const outcome seen = look(lab, true, true, true);
  lab.require(seen.returned > 0, "no set reports the event");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(select, which_set_reports,
    .title = "A set of select that never reports what a program waits for",
    .cause = "a connect that failed is readable and writable on POSIX, but only in the third set on Windows; a reset is never in the third",
    .fix = "watch an attempt in the second and the third set, and read SO_ERROR to learn how it ended",
    .kind = programmer,
    .variants = "tcp4 x attempt_refused attempt_refused_blocking attempt_found_no_host attempt_found_no_route attempt_accepted peer_reset peer_closed x read write except",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
