#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char* buffer = static_cast<char*>(lab.bad_pointer());
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, 16, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, bad_pointer,
    .title = "The buffer to receive into is not in the memory of the process",
    .cause = "the system cannot write to the address that it was given",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
