#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) { return lab.observe_events(lab.socket_after_event().client); }

outcome remedy(lab& lab) { return lab.observe_events(lab.socket_after_success().client); }

}  // namespace

SOCKERR_SCENARIO(poll, which_bits,
    .title = "The bits by which poll tells how an attempt goes, or of a peer that closed",
    .cause = "an attempt under way is not reported at all; a refused one is writable everywhere, and readable on POSIX only; an orderly end is POLLIN there, and POLLHUP without POLLIN on Windows, where poll is WSAPoll",
    .fix = "look for POLLERR and POLLHUP beside what was asked for, and call recv or read SO_ERROR on any of them",
    .kind = programmer,
    .variants = "tcp4 tcp6 x attempt_under_way attempt_refused attempt_refused_blocking peer_closed",
    .provoke = provoke, .remedy = remedy)
