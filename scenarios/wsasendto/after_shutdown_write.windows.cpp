#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s, const endpoint& where) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, where.data(), where.size(), nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  lab.must([&] { return ::shutdown(s.get(), SD_SEND); }, "shutdown");
  return say(lab, s, where);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return say(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, after_shutdown_write,
    .title = "WSASendTo after the own sending side was shut down",
    .cause = "shutdown(SD_SEND) is the promise that nothing more will be sent",
    .fix = "send all there is to send before the call of shutdown",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
