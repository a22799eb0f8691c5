#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket(), receiver = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  const native_socket copy = owner.get();
  owner.close();
  return lab.observe([&] { return ::sendto(copy, "hello", 5, 0, where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket(), receiver = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  const native_socket copy = owner.get();
  return lab.observe_once(
      [&] { return ::sendto(copy, "hello", 5, 0, where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, closed_socket,
    .title = "Sending a datagram from a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
