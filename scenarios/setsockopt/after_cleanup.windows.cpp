#include "harness/scenario.h"

namespace {

outcome set(lab& lab, native_socket s) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s, SOL_SOCKET, SO_REUSEADDR, value, sizeof on); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return set(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return set(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, after_cleanup,
    .title = "Setting an option after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
