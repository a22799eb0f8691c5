#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, native_socket s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s, where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return reach(lab, s.get(), where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  return reach(lab, s.get(), where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, after_cleanup,
    .title = "Connecting with WSAConnect after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
