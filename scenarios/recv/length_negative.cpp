#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, io_length length) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  // Not on the stack, which may lie so high that Linux sees the length reach beyond all memory.
  static char buffer[16];
  return lab.observe_once([&] { return ::recv(pair.client.get(), buffer, length, 0); });
}

outcome provoke(lab& lab) { return receive(lab, static_cast<io_length>(-1)); }
outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(recv, length_negative,
    .title = "The length of the buffer is -1",
    .cause = "no buffer has a negative length; where the type has no sign it is the largest length instead, and whatever has come is written, be the buffer as small as it may",
    .fix = "give the size of the buffer, and check the result of what computes a length",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
