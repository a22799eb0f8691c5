#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle s = lab.listener(where);
  return lab.observe_once([&] { return ::listen(s.get(), 8); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return lab.observe_once([&] { return ::listen(s.get(), 8); });
}

}  // namespace

SOCKERR_SCENARIO(listen, listening_socket,
    .title = "Listening a second time is no error",
    .cause = "the socket listens already; the second call may only change the length of its queue",
    .fix = "listen once, with the length that is wanted; a program that must know asks for SO_ACCEPTCONN",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
