#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  lab.bind(owner, lab.loopback());
  const native_socket copy = owner.get();
  owner.close();
  const int count = static_cast<int>(copy) + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(copy, &watched);
  timeval at_once{};
  return lab.observe([&] { return ::select(count, &watched, nullptr, nullptr, &at_once); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  lab.bind(owner, lab.loopback());
  const native_socket copy = owner.get();
  const int count = static_cast<int>(copy) + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(copy, &watched);
  timeval at_once{};
  return lab.observe_once([&] { return ::select(count, &watched, nullptr, nullptr, &at_once); });
}

}  // namespace

SOCKERR_SCENARIO(select, closed_socket,
    .title = "A set of select names a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
