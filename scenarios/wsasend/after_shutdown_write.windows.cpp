#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(s.get(), &buffer, 1, &sent, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::shutdown(pair.client.get(), SD_SEND); }, "shutdown");
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsasend, after_shutdown_write,
    .title = "WSASend after the own sending side was shut down",
    .cause = "shutdown(SD_SEND) is the promise that nothing more will be sent",
    .fix = "send all there is to send before the call of shutdown",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
