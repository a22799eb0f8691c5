#include "harness/scenario.h"

namespace {

socket_handle bound_socket(lab& lab) {
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return s;
}

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = bound_socket(lab);
  lab.connect(s, where);
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = bound_socket(lab);
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, already_connected,
    .title = "ConnectEx on a socket that has a connection",
    .cause = "a stream socket makes one connection at a time",
    .fix = "make a new socket, or end the connection with DisconnectEx and TF_REUSE_SOCKET",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
