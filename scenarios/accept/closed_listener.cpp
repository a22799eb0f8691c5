#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket();
  lab.connect(client, where);
  const native_socket kept = listener.get();
  listener.close();
  return lab.observe_socket([&] { return ::accept(kept, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket();
  lab.connect(client, where);
  const native_socket kept = listener.get();
  return lab.observe_socket_once([&] { return ::accept(kept, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, closed_listener,
    .title = "Accepting on a listener that was closed",
    .cause = "after closing, the number stands for no socket, or worse for a newer one",
    .fix = "close the listener after the last accept, and forget its number then",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
