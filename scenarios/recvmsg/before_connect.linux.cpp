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
  greeting m;
  return lab.observe([&] { return ::recvmsg(s.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = with_greeting(lab);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, before_connect,
    .title = "Receiving from a stream socket that is not connected",
    .cause = "a stream has two ends, and this socket has no peer yet",
    .fix = "connect first, and wait until the connection is there",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
