#include "harness/scenario.h"

namespace {

char message[65536];  // its content does not matter

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.option(c.client, SOL_SOCKET, SO_SNDBUF, 4096);
  return lab.observe([&] { return ::send(c.client.get(), message, sizeof message, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.option(c.client, SOL_SOCKET, SO_SNDBUF, 2 * sizeof message);
  return lab.observe_once([&] { return ::send(c.client.get(), message, sizeof message, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, longer_than_send_buffer,
    .title = "A datagram that is longer than the sender's buffer",
    .cause = "a datagram is queued whole, so it can never be longer than SO_SNDBUF allows",
    .fix = "raise SO_SNDBUF above the longest message, or send shorter ones",
    .kind = programmer,
    .variants = "unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
