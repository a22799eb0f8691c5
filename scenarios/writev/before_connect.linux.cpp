#include "harness/scenario.h"

namespace {

ssize_t put(native_socket s) {
  char hello[] = "hello";
  const iovec part{hello, 5};
  return ::writev(s, &part, 1);
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return put(s.get()); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return put(c.client.get()); });
}

}  // namespace

SOCKERR_SCENARIO(writev, before_connect,
    .title = "Writing to a stream socket that was never connected",
    .cause = "without a connection there is nobody to write to",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
