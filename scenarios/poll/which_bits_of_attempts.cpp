#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) { return lab.observe_events(lab.socket_after_event().client); }

outcome remedy(lab& lab) { return lab.observe_events(lab.socket_after_success().client); }

}  // namespace

SOCKERR_SCENARIO(poll, which_bits_of_attempts,
    .title = "The bits that poll reports where there is no connection",
    .cause = "on POSIX a socket without a connection counts as hung up and as writable, and one whose attempt failed as readable too; Windows is silent about one that never tried, and has POLLERR beside POLLHUP after a failure",
    .fix = "poll after connect only, and read SO_ERROR before a writable socket is taken for a connected one",
    .kind = environment,
    .variants = "tcp4 x never_connected attempt_timed_out attempt_timed_out_blocking attempt_found_no_host attempt_found_no_host_blocking"
                " attempt_found_no_route attempt_found_no_route_blocking peer_reset",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
