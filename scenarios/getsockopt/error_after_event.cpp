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

SOCKERR_SCENARIO(getsockopt, error_after_event,
    .title = "What SO_ERROR says before there is a connection, and after it broke",
    .cause = "it holds what happened behind the program's back, until it is read, after an attempt on Windows even longer; 0 does not mean that there is a connection",
    .fix = "wait until the socket is writable, read SO_ERROR once, and ask getpeername where 0 may mean that nothing happened yet",
    .kind = environment,
    .variants = "tcp4 x never_connected attempt_timed_out attempt_timed_out_blocking attempt_found_no_host attempt_found_no_host_blocking"
                " attempt_found_no_route attempt_found_no_route_blocking peer_closed peer_reset x first second",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
