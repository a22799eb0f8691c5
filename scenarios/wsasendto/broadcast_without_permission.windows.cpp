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
  const socket_handle s = lab.udp4();
  return say(lab, s, ipv4("127.255.255.255", 9));
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  return say(lab, s, ipv4("127.255.255.255", 9));
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, broadcast_without_permission,
    .title = "WSASendTo to a broadcast address without SO_BROADCAST",
    .cause = "reaching every host at once must be asked for, so that it does not happen by accident",
    .fix = "turn SO_BROADCAST on first",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
