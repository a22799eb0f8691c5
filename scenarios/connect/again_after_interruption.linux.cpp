#include "harness/scenario.h"

namespace {

/// Begins a connection that a signal ends the wait for, because the queue of the listener is full.
void begin_interrupted(lab& lab, const socket_handle& s, const endpoint& where) {
  lab.interrupted([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  begin_interrupted(lab, s, where);
  if (lab.variant("nonblocking"))
    lab.nonblocking(s);
  else
    lab.listen(listener, 16);  // makes room
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

/// The result of the attempt is fetched in place of a second one.
outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  begin_interrupted(lab, s, where);
  lab.listen(listener, 16);  // makes room
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return lab.pending_error(s); });
}

/// The attempt that goes on keeps nobody else from connecting.
outcome aftermath(lab& lab) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket(), fresh = lab.socket();
  begin_interrupted(lab, s, silent);
  lab.nonblocking(s);
  lab.require(connect_to(s, silent) != 0, "a second attempt was made");
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, again_after_interruption,
    .title = "connect is called again because a signal interrupted the first call",
    .cause = "the first attempt goes on without the program. On Linux a blocking call waits on for it; a non-blocking one fails, as POSIX has it for both",
    .fix = "wait with poll until the socket is writable and read SO_ERROR",
    .kind = timing,
    .variants = "tcp4 x nonblocking blocking",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
