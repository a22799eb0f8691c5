#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s, endpoint where) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  WSAMSG message{};
  message.name = where.data();
  message.namelen = where.size();
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASendMsg(s.get(), &message, 0, &sent, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.udp4();
  return say(lab, lab.tcp4(), lab.bind(receiver, lab.loopback4()));
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.udp4();
  return say(lab, lab.udp4(), lab.bind(receiver, lab.loopback4()));
}

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, stream_socket,
    .title = "WSASendMsg on a stream socket",
    .cause = "the call is for datagram and raw sockets only",
    .fix = "take a datagram socket; over TCP, send with WSASend",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
