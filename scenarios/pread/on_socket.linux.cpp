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
  char buffer[16];
  return lab.observe([&] { return ::pread(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = waiting_data(lab);
  char buffer[16];
  return lab.observe_once([&] { return ::read(c.client.get(), buffer, sizeof buffer); });
}

}  // namespace

SOCKERR_SCENARIO(pread, on_socket,
    .title = "Reading from a place within a socket as if it were a file",
    .cause = "what a socket receives comes in its order and has no places to read from",
    .fix = "read without an offset: read or recv",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
