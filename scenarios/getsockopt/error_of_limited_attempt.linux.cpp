#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) { return lab.observe_pending_error(lab.socket_after_event().client); }

outcome remedy(lab& lab) {
  const connection c = lab.socket_after_success();
  const outcome seen = lab.observe_pending_error(c.client);
  lab.peer_endpoint(c.client);
  return lab.with_detail(seen, "error 0, connected", 1);
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, error_of_limited_attempt,
    .title = "What SO_ERROR says after a blocking connect that SO_SNDTIMEO ended",
    .cause = "the option ends the call only; the attempt goes on, and 0 does not mean that it made a connection",
    .fix = "wait until the socket is writable before SO_ERROR is read, as after a non-blocking connect",
    .kind = environment,
    .variants = "tcp4 x attempt_under_way_blocking x first second",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
