#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  const native_socket kept = s.get();
  s.close();
  return lab.observe([&] { return ::connect(kept, where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  const native_socket kept = s.get();
  return lab.observe_once([&] { return ::connect(kept, where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, closed_socket,
    .title = "Connecting with a socket that was closed",
    .cause = "after closing, the number stands for no socket, or worse for a newer one",
    .fix = "connect before the socket is closed, and forget its number then",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
