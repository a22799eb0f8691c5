#include "harness/scenario.h"

namespace {

/// A connection over which something has come to the client.
connection with_greeting(lab& lab) {
  connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = with_greeting(lab);
  const socket_handle s = lab.socket();
  char buffer[16];
  return lab.observe([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = with_greeting(lab);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, before_connect,
    .title = "Receiving on a stream socket that was never connected",
    .cause = "without a connection there is nobody to receive from",
    .fix = "connect the socket first; a server receives on what accept returns",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
