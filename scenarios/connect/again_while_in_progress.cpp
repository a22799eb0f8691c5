#include "harness/scenario.h"

namespace {

/// Begins a connection that gets no answer, because the queue of the listener is full.
void begin_without_answer(lab& lab, const socket_handle& s, const endpoint& where) {
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
}

outcome provoke(lab& lab) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket();
  begin_without_answer(lab, s, silent);
  if (lab.variant("third")) lab.require(connect_to(s, where) != 0, "a second attempt was made");
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket(), fresh = lab.socket();
  begin_without_answer(lab, s, silent);
  lab.nonblocking(fresh);
  return lab.observe_once([&] { return lab.finish_connect(fresh, connect_to(fresh, where)); });
}

/// The first attempt goes on meanwhile, and ends well as soon as there is room.
outcome aftermath(lab& lab) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket();
  begin_without_answer(lab, s, silent);
  lab.require(connect_to(s, where) != 0, "a second attempt was made");
  lab.make_room(busy, s);
  return lab.observe_once([&] { return exactly(5, ::send(s.get(), "hello", 5, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(connect, again_while_in_progress,
    .title = "Connecting again while the first attempt still goes on",
    .cause = "a socket makes one attempt at a time, and the peer has not answered the first yet",
    .fix = "for another peer take a new socket; for the same one wait until the socket is writable",
    .kind = timing,
    .variants = "tcp4 tcp6 x second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
