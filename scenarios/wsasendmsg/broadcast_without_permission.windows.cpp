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
  const socket_handle s = lab.udp4();
  return say(lab, s, ipv4("127.255.255.255", 9));
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  return say(lab, s, ipv4("127.255.255.255", 9));
}

}  // namespace

SOCKERR_SCENARIO(wsasendmsg, broadcast_without_permission,
    .title = "WSASendMsg to a broadcast address without SO_BROADCAST",
    .cause = "reaching every host at once must be asked for, so that it does not happen by accident",
    .fix = "turn SO_BROADCAST on first",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
