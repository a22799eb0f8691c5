#include "harness/scenario.h"

namespace {

/// SO_ERROR of a non-blocking socket that has just been told to connect, after `earlier` attempts
/// that were refused.
outcome read_error(lab& lab, int earlier) {
  const socket_handle deaf = lab.socket(), s = lab.socket();
  const endpoint nobody = lab.bind(deaf, lab.loopback());
  endpoint where;
  const socket_handle busy = lab.full_listener(where);
  lab.nonblocking(s);
  for (; earlier > 0; --earlier) {
    lab.require(connect_to(s, nobody) != 0, "somebody listens");
    lab.await(s, POLLOUT);
  }
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  return lab.observe_once([&] { return lab.pending_error(s); });
}

outcome provoke(lab& lab) {
  const outcome seen = read_error(lab, 1);
  return seen.failed ? seen : lab.with_detail(seen, "error", 0);
}

outcome remedy(lab& lab) { return read_error(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, error_of_earlier_attempt,
    .title = "SO_ERROR tells of an attempt before the one that is under way",
    .cause = "Windows keeps the error until a connection is made, so that the next attempt looks refused while it goes on; on Linux the next connect fetches it",
    .fix = "make a new socket for every attempt, and read SO_ERROR only when its attempt has ended",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
