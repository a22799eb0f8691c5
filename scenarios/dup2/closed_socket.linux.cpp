#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle s = lab.socket(), place = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return lab.observe([&] { return ::dup2(copy, place.get()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), place = lab.socket();
  const native_socket copy = s.get();
  return lab.observe([&] { return ::dup2(copy, place.get()); });
}

}  // namespace

SOCKERR_SCENARIO(dup2, closed_socket,
    .title = "Putting a closed socket in the place of another descriptor",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "copy the descriptor while the socket is open",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
