#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const connection c = lab.connected(listener, where);
  const native_socket s = listener.get();
  char buffer[16] = {};
  return lab.observe([&] { return ::send(s, buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const connection c = lab.connected(listener, where);
  const native_socket s = c.server.get();
  char buffer[16] = {};
  return lab.observe_once([&] { return ::send(s, buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, listening_socket,
    .title = "Sending on the socket that listens",
    .cause = "a listener only accepts connections; it has no peer to send to",
    .fix = "use the socket that accept returned",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
