#include "harness/scenario.h"

namespace {

outcome read_error(lab& lab, const socket_handle& s) {
  if (lab.variant("second")) lab.pending_error(s);
  const outcome seen = lab.observe_once([&] { return lab.pending_error(s); });
  return seen.failed ? seen : lab.with_detail(seen, "error", 0);
}

outcome provoke(lab& lab) {
  const connection c = lab.socket_after_event();
  return read_error(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection c = lab.socket_after_success();
  outcome seen = read_error(lab, c.client);
  endpoint peer;
  lab.must([&] { return ::getpeername(c.client.get(), peer.data(), peer.size_out()); }, "peer");
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
