#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, after_shutdown_write,
    .title = "Sending a message after the own sending side was shut down",
    .cause = "shutdown(SHUT_WR) told the peer that nothing more comes",
    .fix = "send everything before shutting down the sending side",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
