#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, native_socket s, LPFN_CONNECTEX connect_ex, const endpoint& where) {
  overlapped_operation operation(s);
  return lab.observe_once([&] {
    return operation.finish(as_status(connect_ex(s, where.data(), where.size(), nullptr, 0, nullptr,
                                                 operation.get())));
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  lab.stop_winsock();
  return reach(lab, s.get(), connect_ex, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  return reach(lab, s.get(), connect_ex, where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, after_cleanup,
    .title = "Connecting with ConnectEx after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
