#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::write(s.get(), "hello", 5); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::write(c.client.get(), "hello", 5); });
}

}  // namespace

SOCKERR_SCENARIO(write, before_connect,
    .title = "Writing to a stream socket that was never connected",
    .cause = "without a connection there is nobody to write to",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
