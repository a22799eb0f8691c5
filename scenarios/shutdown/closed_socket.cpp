#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  return lab.observe([&] { return ::shutdown(copy, SHUT_WR); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  return lab.observe_once([&] { return ::shutdown(copy, SHUT_WR); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, closed_socket,
    .title = "Shutting down a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
