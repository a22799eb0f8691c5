#include "harness/scenario.h"

namespace {

outcome say(lab& lab, DWORD* sent) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  endpoint to = lab.bind(receiver, lab.loopback());
  char text[] = "hello";
  WSABUF buffer{5, text};
  WSAMSG message{};
  message.name = to.data();
  message.namelen = to.size();
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  return lab.observe_once(
      [&] { return ::WSASendMsg(s.get(), &message, 0, sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, nullptr); }
outcome remedy(lab& lab) {
  DWORD sent = 0;
  return say(lab, &sent);
}

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, no_place_for_count,
    .title = "WSASendMsg without a place for the number of bytes sent",
    .cause = "a call that is not overlapped always writes how much it sent, and must have somewhere to",
    .fix = "pass the address of a DWORD, even if its value is not wanted",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
