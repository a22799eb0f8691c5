#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s, const endpoint& where) {
  return lab.observe_once(
      [&] { return ::sendto(s, "hello", 5, 0, where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  lab.stop_winsock();
  return say(lab, s.get(), where);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return say(lab, s.get(), where);
}

}  // namespace

SOCKERR_SCENARIO(sendto, after_cleanup,
    .title = "Sending a datagram after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
