#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const endpoint to = lab.local_endpoint(c.server);
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  return lab.observe([&] { return ::sendto(c.client.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const endpoint to = lab.local_endpoint(c.server);
  return lab.observe_once(
      [&] { return ::sendto(c.client.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, after_shutdown_write,
    .title = "A datagram after the own sending side was shut down",
    .cause = "shutdown(SHUT_WR) is the promise that nothing more will be sent to anybody",
    .fix = "send all there is to send before the call of shutdown",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
