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

SOCKERR_SCENARIO(getsockopt, error_of_limited_attempt,
    .title = "What SO_ERROR says after a blocking connect that SO_SNDTIMEO ended",
    .cause = "the option ends the call only; the attempt goes on, and 0 does not mean that it made a connection",
    .fix = "wait until the socket is writable before SO_ERROR is read, as after a non-blocking connect",
    .kind = environment,
    .variants = "tcp4 x attempt_under_way_blocking x first second",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
