#include "harness/scenario.h"

namespace {

char message[65536];  // its content does not matter

outcome say(lab& lab, ULONG length) {
  const connection pair = lab.connected();
  WSABUF buffer{length, message};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(pair.client.get(), &buffer, 1, &sent, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, sizeof message); }

outcome remedy(lab& lab) { return say(lab, 65507); }

}  // namespace

SOCKERR_SCENARIO(wsasend, message_too_long,
    .title = "WSASend of a message that does not fit into one datagram",
    .cause = "UDP sends each message whole, and its length field has 16 bits, headers included",
    .fix = "keep messages to 65507 bytes (IPv4) or 65527 (IPv6)",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
