#include "harness/scenario.h"

namespace {

outcome name(lab& lab, native_socket s) {
  const endpoint where = lab.loopback();
  return lab.observe_once([&] { return ::bind(s, where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return name(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return name(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(bind, after_cleanup,
    .title = "Binding a socket after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
