#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const native_socket copy = pair.client.get();
  pair.client.close();
  char buffer[16];
  return lab.observe([&] { return ::recv(copy, buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const native_socket copy = pair.client.get();
  char buffer[16];
  return lab.observe_once([&] { return ::recv(copy, buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, closed_socket,
    .title = "Receiving on a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
