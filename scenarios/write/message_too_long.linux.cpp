#include "harness/scenario.h"

namespace {

char message[65536];  // its content does not matter

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  return lab.observe([&] { return ::write(c.client.get(), message, sizeof message); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::write(c.client.get(), message, 65507); });
}

}  // namespace

SOCKERR_SCENARIO(write, message_too_long,
    .title = "Writing more than fits into one datagram",
    .cause = "UDP sends what is written whole, and its length field has 16 bits, headers included",
    .fix = "keep messages to 65507 bytes (IPv4) or 65527 (IPv6); better to what one packet carries",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
