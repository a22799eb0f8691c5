#include "harness/scenario.h"

namespace {

outcome wait_for(lab& lab, native_socket s) {
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(s, &readable);
  timeval at_once{};
  return lab.observe_once([&] { return ::select(0, &readable, nullptr, nullptr, &at_once); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return wait_for(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return wait_for(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(select, after_cleanup,
    .title = "Waiting with select after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
