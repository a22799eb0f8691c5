#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s, endpoint& where) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  WSAMSG message{};
  message.name = where.data();
  message.namelen = where.size();
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD sent = 0;
  return lab.observe_once([&] { return ::WSASendMsg(s, &message, 0, &sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.socket();
  endpoint where = lab.bind(receiver, lab.loopback());
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return say(lab, copy, where);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket();
  endpoint where = lab.bind(receiver, lab.loopback());
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return say(lab, copy, where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, closed_socket,
    .title = "Sending with WSASendMsg on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
