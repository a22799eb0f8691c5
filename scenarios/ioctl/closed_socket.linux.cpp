#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  int bytes = 0;
  return lab.observe([&] { return ::ioctl(copy, FIONREAD, &bytes); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  int bytes = 0;
  return lab.observe_once([&] { return ::ioctl(copy, FIONREAD, &bytes); });
}

}  // namespace

SOCKERR_SCENARIO(ioctl, closed_socket,
    .title = "Asking a closed socket how much there is to read",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
