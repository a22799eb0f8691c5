#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  return lab.observe([&] { return ::pwrite(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::write(c.client.get(), "hello", 5); });
}

}  // namespace

SOCKERR_SCENARIO(pwrite, on_socket,
    .title = "Writing to a place within a socket as if it were a file",
    .cause = "what is sent goes in its order and has no places to write to",
    .fix = "write without an offset: write or send",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
