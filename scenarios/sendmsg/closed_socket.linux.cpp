#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  greeting m;
  return lab.observe([&] { return ::sendmsg(copy, &m, 0); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(copy, &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, closed_socket,
    .title = "Sending a message over a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
