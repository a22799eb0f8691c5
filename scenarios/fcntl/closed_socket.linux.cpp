#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  return lab.observe([&] { return ::fcntl(copy, F_GETFL); });
}

outcome remedy(lab& lab) {
  const socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  return lab.observe([&] { return ::fcntl(copy, F_GETFL); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, closed_socket,
    .title = "Asking for the flags of a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
