#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  return ::read(s, buffer, sizeof buffer);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  const native_socket copy = c.client.get();
  c.client.close();
  return lab.observe([&] { return take(copy); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  const native_socket copy = c.client.get();
  return lab.observe_once([&] { return take(copy); });
}

}  // namespace

SOCKERR_SCENARIO(read, closed_socket,
    .title = "Reading from a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
