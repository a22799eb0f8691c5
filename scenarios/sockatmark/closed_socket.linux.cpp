#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  const native_socket copy = c.client.get();
  c.client.close();
  return lab.observe([&] { return ::sockatmark(copy); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket copy = c.client.get();
  return lab.observe([&] { return ::sockatmark(copy); });
}

}  // namespace

SOCKERR_SCENARIO(sockatmark, closed_socket,
    .title = "Asking a closed socket for its urgent mark",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
