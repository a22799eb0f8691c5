#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const char* message = static_cast<const char*>(lab.bad_pointer());
  return lab.observe([&] { return ::send(c.client.get(), message, 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const char* message = "hello";
  return lab.observe_once([&] { return ::send(c.client.get(), message, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, bad_pointer,
    .title = "The message to send is not in the memory of the process",
    .cause = "the system cannot read the bytes that the pointer and the length name",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
