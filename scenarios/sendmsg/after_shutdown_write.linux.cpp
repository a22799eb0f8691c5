#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  greeting m;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, after_shutdown_write,
    .title = "Sending a message after the own sending side was shut down",
    .cause = "shutdown(SHUT_WR) told the peer that nothing more comes",
    .fix = "send everything before shutting down the sending side",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
