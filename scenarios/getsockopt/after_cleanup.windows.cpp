#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  int value = 0, size = sizeof value;
  char* bytes = reinterpret_cast<char*>(&value);
  return lab.observe([&] { return ::getsockopt(s, SOL_SOCKET, SO_TYPE, bytes, &size); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return ask(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return ask(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, after_cleanup,
    .title = "Reading an option after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
