#include "harness/scenario.h"

namespace {

outcome receive_part(lab& lab, size_t length) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  m.part.iov_len = length;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return receive_part(lab, static_cast<size_t>(-1)); }

outcome remedy(lab& lab) { return receive_part(lab, 5); }

}  // namespace

SOCKERR_SCENARIO(recvmsg, part_length_negative,
    .title = "The room of a part is negative",
    .cause = "the length is unsigned, so -1, mostly from a failed call, is more than memory can hold",
    .fix = "look at what a call returned before it becomes a length",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
