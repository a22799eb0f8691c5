#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) { return lab.observe_events(lab.socket_after_event().client); }

outcome remedy(lab& lab) { return lab.observe_events(lab.socket_after_success().client); }

}  // namespace

SOCKERR_SCENARIO(poll, which_bits_of_limited_attempt,
    .title = "poll after a blocking connect that SO_SNDTIMEO ended",
    .cause = "the option ends the call only; the attempt goes on, and while it does there is nothing to report",
    .fix = "wait until the socket is writable and read SO_ERROR, as after a non-blocking connect",
    .kind = environment,
    .variants = "tcp4 x attempt_under_way_blocking",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
