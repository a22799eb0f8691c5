#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  return lab.observe([&] { return ::closesocket(copy); });
}

outcome remedy(lab& lab) {
  socket_handle owner = lab.socket();
  const native_socket copy = owner.release();
  return lab.observe_once([&] { return ::closesocket(copy); });
}

}  // namespace

SOCKERR_SCENARIO(close, already_closed,
    .title = "Closing a socket a second time",
    .cause = "the first close gave the number back; in a busy process the second may hit a socket of somebody else",
    .fix = "let one owner close a socket, once",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
