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
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  pair.client.close();
  return say(lab, copy);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  const native_socket copy = pair.client.get();
  return say(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsasend, closed_socket,
    .title = "Sending with WSASend on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
