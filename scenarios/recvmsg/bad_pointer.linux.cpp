#include "harness/scenario.h"

namespace {

connection with_greeting(lab& lab) {
  connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = with_greeting(lab);
  greeting m;
  if (lab.variant("parts")) m.msg_iov = static_cast<iovec*>(lab.bad_pointer());
  if (lab.variant("bytes")) m.part.iov_base = lab.bad_pointer();
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = with_greeting(lab);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, bad_pointer,
    .title = "A pointer in the message to receive leads nowhere",
    .cause = "the list of parts or the memory for the bytes is not in the process",
    .fix = "let each pointer lead to something that lives until the call returns",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x parts bytes",
    .provoke = provoke, .remedy = remedy)
