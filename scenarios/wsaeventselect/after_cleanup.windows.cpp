#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, native_socket s, WSAEVENT event) {
  return lab.observe([&] { return ::WSAEventSelect(s, event, FD_READ); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return watch(lab, s.get(), event.get());
}

outcome remedy(lab& lab) {
  const event_handle event;
  const socket_handle s = lab.socket();
  return watch(lab, s.get(), event.get());
}

}  // namespace

SOCKERR_SCENARIO(wsaeventselect, after_cleanup,
    .title = "Asking for events of a socket after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
