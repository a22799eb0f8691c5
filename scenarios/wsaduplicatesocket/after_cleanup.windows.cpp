#include "harness/scenario.h"

namespace {

outcome share(lab& lab, native_socket s) {
  WSAPROTOCOL_INFOW info{};
  return lab.observe(
      [&] { return ::WSADuplicateSocketW(s, ::GetCurrentProcessId(), &info); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return share(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return share(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(wsaduplicatesocket, after_cleanup,
    .title = "Sharing a socket with another process after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
