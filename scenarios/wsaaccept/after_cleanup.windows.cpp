#include "harness/scenario.h"

namespace {

outcome take(lab& lab, native_socket s) {
  return lab.observe_socket_once([&] { return ::WSAAccept(s, nullptr, nullptr, nullptr, 0); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket();
  lab.connect(client, where);
  lab.stop_winsock();
  return take(lab, listener.get());
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket();
  lab.connect(client, where);
  return take(lab, listener.get());
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, after_cleanup,
    .title = "Accepting with WSAAccept after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
