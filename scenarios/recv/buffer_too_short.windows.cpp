#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, int room) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "nine char", 9, 0); }, "send");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(pair.client.get(), buffer, room, 0); });
}

outcome provoke(lab& lab) { return receive(lab, 6); }

outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(recv, buffer_too_short,
    .title = "A datagram that is longer than the buffer of recv",
    .cause = "one call takes one datagram; what does not fit into the buffer is thrown away",
    .fix = "receive into a buffer that takes the longest datagram the protocol allows",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
