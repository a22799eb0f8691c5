#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  const iovec part{buffer, sizeof buffer};
  return ::readv(s, &part, 1);
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return take(s.get()); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return take(c.client.get()); });
}

}  // namespace

SOCKERR_SCENARIO(readv, before_connect,
    .title = "Reading from a stream socket that was never connected",
    .cause = "without a connection there is nobody to read from",
    .fix = "connect the socket first; a server reads from what accept returns",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
