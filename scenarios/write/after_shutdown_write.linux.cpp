#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  return lab.observe([&] { return ::write(c.client.get(), "hello", 5); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::write(c.client.get(), "hello", 5); });
}

}  // namespace

SOCKERR_SCENARIO(write, after_shutdown_write,
    .title = "Writing after the own shutdown for writing",
    .cause = "shutdown with SHUT_WR told the peer that nothing more comes",
    .fix = "write everything before the shutdown",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
