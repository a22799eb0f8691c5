#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  const endpoint address = lab.loopback();
  return lab.observe([&] { return ::bind(copy, address.data(), address.size()); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  const endpoint address = lab.loopback();
  return lab.observe_once([&] { return ::bind(copy, address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, closed_socket,
    .title = "Binding a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
