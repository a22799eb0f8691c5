#include "harness/scenario.h"

namespace {

outcome receive_into(lab& lab, msghdr* m) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), m, 0); });
}

outcome provoke(lab& lab) { return receive_into(lab, static_cast<msghdr*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  greeting m;
  return receive_into(lab, &m);
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, bad_header_pointer,
    .title = "The message to receive into is not in the memory of the process",
    .cause = "the pointer to the msghdr leads nowhere",
    .fix = "pass the address of a msghdr",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
