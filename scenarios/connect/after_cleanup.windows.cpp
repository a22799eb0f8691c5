#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, native_socket s, const endpoint& where) {
  return lab.observe_once([&] { return ::connect(s, where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.stop_winsock();
  return reach(lab, s.get(), where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return reach(lab, s.get(), where);
}

}  // namespace

SOCKERR_SCENARIO(connect, after_cleanup,
    .title = "Connecting after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
