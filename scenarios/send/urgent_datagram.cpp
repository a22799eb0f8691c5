#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  return lab.observe([&] { return ::send(c.client.get(), "hello", 5, MSG_OOB); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, urgent_datagram,
    .title = "Sending a datagram as urgent data",
    .cause = "only a stream has urgent data (MSG_OOB), a byte that overtakes those before it",
    .fix = "leave MSG_OOB out, or use a stream",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram unix_seqpacket linux_raw4",
    .provoke = provoke, .remedy = remedy)
