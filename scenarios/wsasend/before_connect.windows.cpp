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

SOCKERR_SCENARIO(wsasend, before_connect,
    .title = "WSASend on a stream socket that was never connected",
    .cause = "without a connection there is nobody to send to",
    .fix = "connect the socket first; a server sends on what accept returns",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
