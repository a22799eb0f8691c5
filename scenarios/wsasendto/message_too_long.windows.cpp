#include "harness/scenario.h"

namespace {

char message[65536];  // its content does not matter

outcome say(lab& lab, ULONG length) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  WSABUF buffer{length, message};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, where.data(), where.size(), nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return say(lab, sizeof message); }

outcome remedy(lab& lab) { return say(lab, 65507); }

}  // namespace

SOCKERR_SCENARIO(wsasendto, message_too_long,
    .title = "WSASendTo of a message that does not fit into one datagram",
    .cause = "UDP sends each message whole, and its length field has 16 bits, headers included",
    .fix = "keep messages to 65507 bytes (IPv4) or 65527 (IPv6)",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
