#include "harness/scenario.h"

namespace {

char message[65536];  // its content does not matter

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  return lab.observe([&] { return ::send(c.client.get(), message, sizeof message, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), message, 65507, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, message_too_long,
    .title = "A message that does not fit into one datagram",
    .cause = "UDP sends each message whole, and its length field has 16 bits, headers included",
    .fix = "keep messages to 65507 bytes (IPv4) or 65527 (IPv6); better to what one packet carries",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
