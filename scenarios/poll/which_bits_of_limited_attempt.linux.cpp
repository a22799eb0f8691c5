#include "harness/scenario.h"

namespace {

outcome look(lab& lab, const connection& c) {
  pollfd entry{c.client.get(), POLLIN | POLLOUT, 0};
  const outcome seen = lab.observe_once([&] { return ::poll(&entry, 1, 0); });
  return lab.with_events(seen, entry.revents);
}

outcome provoke(lab& lab) { return look(lab, lab.socket_after_event()); }

outcome remedy(lab& lab) { return look(lab, lab.socket_after_success()); }

}  // namespace

SOCKERR_SCENARIO(poll, which_bits_of_limited_attempt,
    .title = "poll after a blocking connect that SO_SNDTIMEO ended",
    .cause = "the option ends the call only; the attempt goes on, and while it does there is nothing to report",
    .fix = "wait until the socket is writable and read SO_ERROR, as after a non-blocking connect",
    .kind = environment,
    .variants = "tcp4 x attempt_under_way_blocking",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
