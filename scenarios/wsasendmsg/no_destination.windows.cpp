#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASendMsg(s.get(), &message, 0, &sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, no_destination,
    .title = "WSASendMsg without an address on a socket that is not connected",
    .cause = "the message names no destination, and connect has not set one for the socket",
    .fix = "put the address of the receiver into the message, or connect the socket first",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
