#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  endpoint local;
  return lab.observe([&] { return ::getsockname(s, local.data(), local.size_out()); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.stop_winsock();
  return ask(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return ask(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(getsockname, after_cleanup,
    .title = "Asking for a socket's address after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
