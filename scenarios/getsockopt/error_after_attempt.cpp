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

SOCKERR_SCENARIO(getsockopt, error_after_attempt,
    .title = "What SO_ERROR says of an attempt to connect",
    .cause = "it holds what no call has told yet: it is 0 while the attempt goes on, after a blocking connect, which told the error itself, and on POSIX after it was read, although there is no connection",
    .fix = "take 0 for a success only the first time after a non-blocking attempt, when the socket is writable; reach a peer that listens",
    .kind = programmer,
    .variants = "tcp4 tcp6 x attempt_accepted attempt_accepted_blocking attempt_under_way attempt_refused attempt_refused_blocking x first second",
    .provoke = provoke, .remedy = remedy)
