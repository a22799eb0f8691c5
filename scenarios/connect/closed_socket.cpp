#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where), owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  return lab.observe([&] { return ::connect(copy, where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where), owner = lab.socket();
  const native_socket copy = owner.get();
  return lab.observe_once([&] { return ::connect(copy, where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, closed_socket,
    .title = "Connecting a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
