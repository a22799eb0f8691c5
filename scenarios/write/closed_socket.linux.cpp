#include "harness/scenario.h"

namespace {

ssize_t put(native_socket s) { return ::write(s, "hello", 5); }

outcome provoke(lab& lab) {
  connection c = lab.connected();
  const native_socket copy = c.client.get();
  c.client.close();
  return lab.observe([&] { return put(copy); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket copy = c.client.get();
  return lab.observe_once([&] { return put(copy); });
}

}  // namespace

SOCKERR_SCENARIO(write, closed_socket,
    .title = "Writing to a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
