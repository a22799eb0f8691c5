#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  lab.bind(owner, lab.loopback());
  const native_socket copy = owner.get();
  owner.close();
  return lab.observe([&] { return ::listen(copy, 8); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  lab.bind(owner, lab.loopback());
  const native_socket copy = owner.get();
  return lab.observe_once([&] { return ::listen(copy, 8); });
}

}  // namespace

SOCKERR_SCENARIO(listen, closed_socket,
    .title = "Listening on a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
