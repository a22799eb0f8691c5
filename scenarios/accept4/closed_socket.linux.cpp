#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  socket_handle owner = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  const native_socket copy = owner.get();
  owner.close();
  return lab.observe_socket([&] { return ::accept4(copy, nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome remedy(lab& lab) {
  endpoint where;
  socket_handle owner = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  const native_socket copy = owner.get();
  return lab.observe_socket_once([&] { return ::accept4(copy, nullptr, nullptr, SOCK_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, closed_socket,
    .title = "accept4 on a listening socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
