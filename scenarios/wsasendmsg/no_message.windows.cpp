#include "harness/scenario.h"

namespace {

outcome say(lab& lab, bool nothing) {
  const connection pair = lab.connected();
  char text[] = "hello";
  WSABUF buffer{5, text};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  WSAMSG* given = nothing ? nullptr : &message;
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASendMsg(pair.client.get(), given, 0, &sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, true); }

outcome remedy(lab& lab) { return say(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, no_message,
    .title = "WSASendMsg without a message",
    .cause = "the WSAMSG says what to send and where to; without it there is nothing to do",
    .fix = "pass the address of a WSAMSG",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
