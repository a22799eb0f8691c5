#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s, const endpoint& where) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s, &buffer, 1, &sent, 0, where.data(), where.size(), nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return say(lab, s.get(), where);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  const socket_handle s = lab.socket();
  return say(lab, s.get(), where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, after_cleanup,
    .title = "Sending with WSASendTo after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
