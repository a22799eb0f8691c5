#include "harness/scenario.h"

namespace {

int how(lab& lab) {
  return lab.variant("read") ? SHUT_RD : lab.variant("write") ? SHUT_WR : SHUT_RDWR;
}

/// Ends the sending side, and once more shuts down when the peer has ended its own too, or before.
outcome shut_again(lab& lab, bool after_peer) {
  connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_WR); }, "shutdown");
  lab.await(c.server, POLLIN);
  if (after_peer) {
    c.server.close();
    char buffer[1];
    lab.must([&] { return exactly(0, ::recv(c.client.get(), buffer, 1, 0)); }, "recv");
  }
  return lab.observe_once([&] { return ::shutdown(c.client.get(), how(lab)); });
}

outcome provoke(lab& lab) { return shut_again(lab, true); }

outcome remedy(lab& lab) { return shut_again(lab, false); }

}  // namespace

SOCKERR_SCENARIO(shutdown, after_both_ends_finished,
    .title = "Shutting down a connection that both ends have finished",
    .cause = "each end has said that it sends no more, so the connection is over, and on Linux the socket counts as not connected; Windows has no objection",
    .fix = "shut down before the peer has ended too, or take this failure for done; then close",
    .kind = programmer,
    .variants = "tcp4 tcp6 x read write both",
    .provoke = provoke, .remedy = remedy)
