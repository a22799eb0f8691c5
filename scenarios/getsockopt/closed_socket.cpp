#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  int type = 0;
  socklen_t size = sizeof type;
  char* value = reinterpret_cast<char*>(&type);
  return lab.observe([&] { return ::getsockopt(copy, SOL_SOCKET, SO_TYPE, value, &size); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  int type = 0;
  socklen_t size = sizeof type;
  char* value = reinterpret_cast<char*>(&type);
  return lab.observe([&] { return ::getsockopt(copy, SOL_SOCKET, SO_TYPE, value, &size); });
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, closed_socket,
    .title = "Reading an option of a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
