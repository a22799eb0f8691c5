#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(s.get(), &buffer, 1, &sent, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsasend, no_destination,
    .title = "WSASend on a datagram socket that was never connected",
    .cause = "the call names no destination, and connect has not set one",
    .fix = "connect the socket first, or send with WSASendTo",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
