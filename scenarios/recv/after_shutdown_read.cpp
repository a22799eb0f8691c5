#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_RD); }, "shutdown");
  return receive(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, c.client);
}

}  // namespace

SOCKERR_SCENARIO(recv, after_shutdown_read,
    .title = "Receiving after the own receiving side was shut down",
    .cause = "after shutdown(SHUT_RD) nothing is waited for, although the peer has ended nothing",
    .fix = "receive all that is wanted before the receiving side is shut down",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
