#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, MSG_OOB); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, urgent_datagram,
    .title = "Sending a datagram as urgent data",
    .cause = "only a stream has urgent data (MSG_OOB), a byte that overtakes those before it",
    .fix = "leave MSG_OOB out, or use a stream",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
