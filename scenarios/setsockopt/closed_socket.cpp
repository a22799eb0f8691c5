#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(copy, SOL_SOCKET, SO_REUSEADDR, value, sizeof on); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(copy, SOL_SOCKET, SO_REUSEADDR, value, sizeof on); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, closed_socket,
    .title = "Setting an option of a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
