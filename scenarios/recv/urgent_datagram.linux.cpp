#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe([&] { return ::recv(c.client.get(), buffer, sizeof buffer, MSG_OOB); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, urgent_datagram,
    .title = "Asking a unix socket of whole messages for urgent data",
    .cause = "only a stream has urgent data (MSG_OOB), a byte that overtakes those before it",
    .fix = "leave MSG_OOB out, or use a stream",
    .kind = programmer,
    .variants = "unix_dgram unix_seqpacket linux_raw4",
    .provoke = provoke, .remedy = remedy)
