#include "harness/scenario.h"

namespace {

connection waiting_data(lab& lab) {
  connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return c;
}

outcome provoke(lab& lab) {
  const connection c = waiting_data(lab);
  void* buffer = lab.bad_pointer();
  return lab.observe_once([&] { return ::read(c.client.get(), buffer, 16); });
}

outcome remedy(lab& lab) {
  const connection c = waiting_data(lab);
  char buffer[16];
  return lab.observe_once([&] { return ::read(c.client.get(), buffer, sizeof buffer); });
}

}  // namespace

SOCKERR_SCENARIO(read, bad_pointer,
    .title = "The buffer to read into is not in the memory of the process",
    .cause = "the system cannot write to the address that it was given",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
