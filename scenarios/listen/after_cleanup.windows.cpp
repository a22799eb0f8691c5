#include "harness/scenario.h"

namespace {

outcome wait_on(lab& lab, native_socket s) {
  return lab.observe_once([&] { return ::listen(s, 8); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.stop_winsock();
  return wait_on(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return wait_on(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(listen, after_cleanup,
    .title = "Listening after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
