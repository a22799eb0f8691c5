#include "harness/scenario.h"

namespace {

char text[65536];  // its content does not matter

outcome say(lab& lab, ULONG length) {
  const connection pair = lab.connected();
  WSABUF buffer{length, text};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASendMsg(pair.client.get(), &message, 0, &sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, sizeof text); }

outcome remedy(lab& lab) { return say(lab, 65507); }

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, message_too_long,
    .title = "WSASendMsg of a message that does not fit into one datagram",
    .cause = "UDP sends each message whole, and its length field has 16 bits, headers included",
    .fix = "keep messages to 65507 bytes (IPv4) or 65527 (IPv6)",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
