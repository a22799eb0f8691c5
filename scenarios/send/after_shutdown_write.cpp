#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  return lab.observe([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, after_shutdown_write,
    .title = "Sending after the own sending side was shut down",
    .cause = "shutdown(SHUT_WR) is the promise that nothing more will be sent",
    .fix = "send all there is to send before the call of shutdown",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
