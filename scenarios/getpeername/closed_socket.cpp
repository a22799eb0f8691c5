#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  endpoint peer;
  return lab.observe([&] { return ::getpeername(copy, peer.data(), peer.size_out()); });
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  endpoint peer;
  return lab.observe_once([&] { return ::getpeername(copy, peer.data(), peer.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(getpeername, closed_socket,
    .title = "Asking a closed socket for its peer",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
