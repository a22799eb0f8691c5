#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return lab.observe_socket([&] { return ::dup(copy); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return lab.observe_socket_once([&] { return ::dup(copy); });
}

}  // namespace

SOCKERR_SCENARIO(dup, closed_socket,
    .title = "Making a copy of the descriptor of a closed socket",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "copy the descriptor while the socket is open",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
