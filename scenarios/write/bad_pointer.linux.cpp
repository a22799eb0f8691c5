#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const void* message = lab.bad_pointer();
  return lab.observe([&] { return ::write(c.client.get(), message, 5); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::write(c.client.get(), "hello", 5); });
}

}  // namespace

SOCKERR_SCENARIO(write, bad_pointer,
    .title = "What is to be written is not in the memory of the process",
    .cause = "the system cannot read from the address that it was given",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
