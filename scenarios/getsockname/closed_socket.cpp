#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  lab.bind(owner, lab.loopback());
  const native_socket copy = owner.get();
  owner.close();
  endpoint local;
  return lab.observe([&] { return ::getsockname(copy, local.data(), local.size_out()); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  lab.bind(owner, lab.loopback());
  const native_socket copy = owner.get();
  endpoint local;
  return lab.observe_once([&] { return ::getsockname(copy, local.data(), local.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(getsockname, closed_socket,
    .title = "Asking a closed socket for its address",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
