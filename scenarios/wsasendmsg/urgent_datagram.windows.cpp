#include "harness/scenario.h"

namespace {

outcome say(lab& lab, DWORD flags) {
  const connection pair = lab.connected();
  char text[] = "hello";
  WSABUF buffer{5, text};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASendMsg(pair.client.get(), &message, flags, &sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, MSG_OOB); }

outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, urgent_datagram,
    .title = "WSASendMsg of urgent data over datagrams",
    .cause = "MSG_OOB marks a byte within a stream, and datagrams have no stream",
    .fix = "send urgent data over TCP, or let the datagram say that it is urgent",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
