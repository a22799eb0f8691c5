#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  return lab.observe([&] { return ::recvmsg(c.client.get(), &m, MSG_OOB); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, urgent_datagram,
    .title = "Asking a unix socket of whole messages for urgent data",
    .cause = "only a stream has urgent data (MSG_OOB), a byte that overtakes those before it",
    .fix = "leave MSG_OOB out, or use a stream",
    .kind = programmer,
    .variants = "unix_dgram unix_seqpacket linux_raw4",
    .provoke = provoke, .remedy = remedy)
