#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(s, &buffer, 1, &sent, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.stop_winsock();
  return say(lab, pair.client.get());
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client.get());
}

}  // namespace

SOCKERR_SCENARIO(wsasend, after_cleanup,
    .title = "Sending with WSASend after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
