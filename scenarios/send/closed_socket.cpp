#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  return lab.observe([&] { return ::send(copy, "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  return lab.observe_once([&] { return ::send(copy, "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, closed_socket,
    .title = "Sending on a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
