#include "harness/scenario.h"

namespace {

outcome say(lab& lab, DWORD flags) {
  const connection pair = lab.connected();
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(pair.client.get(), &buffer, 1, &sent, flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, MSG_OOB); }

outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wsasend, urgent_datagram,
    .title = "WSASend of urgent data over datagrams",
    .cause = "MSG_OOB marks a byte within a stream, and datagrams have no stream",
    .fix = "send urgent data over TCP, or let the datagram say that it is urgent",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
