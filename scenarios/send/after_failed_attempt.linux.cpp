#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const connection& c) {
  const native_socket s = c.client.get();
  if (lab.variant("second")) ::send(s, "hello", 5, MSG_NOSIGNAL);
  return lab.observe_once([&] { return ::send(s, "hello", 5, 0); });
}

outcome provoke(lab& lab) { return say(lab, lab.socket_after_event()); }

outcome remedy(lab& lab) { return say(lab, lab.socket_after_success()); }

}  // namespace

SOCKERR_SCENARIO(send, after_failed_attempt,
    .title = "Sending over a connection whose attempt failed before it was there",
    .cause = "the first call after the attempt is told how it ended, each later one only that there is no connection, with a signal",
    .fix = "wait until the socket is writable and read SO_ERROR before using the connection",
    .kind = environment,
    .variants = "tcp4 x attempt_refused attempt_found_no_host x first second",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
