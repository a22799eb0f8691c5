#include "harness/scenario.h"

namespace {

outcome wait_for(lab& lab, native_socket s) {
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s, &watched);
  const timespec at_once{};
  return lab.observe(
      [&] { return ::pselect(s + 1, &watched, nullptr, nullptr, &at_once, nullptr); });
}

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  return wait_for(lab, copy);
}

outcome remedy(lab& lab) {
  const socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  return wait_for(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(pselect, closed_socket,
    .title = "A set of pselect names a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
