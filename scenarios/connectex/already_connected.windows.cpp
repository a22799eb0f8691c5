#include "harness/scenario.h"

namespace {

socket_handle bound_socket(lab& lab) {
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return s;
}

int reach(const socket_handle& s, const endpoint& where, overlapped_operation& operation) {
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  return operation.finish(as_status(
      connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, operation.get())));
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = bound_socket(lab);
  overlapped_operation first(s.get()), second(s.get());
  if (lab.variant("by_connectex"))
    lab.must([&] { return reach(s, where, first); }, "ConnectEx");
  else
    lab.connect(s, where);
  const socket_handle accepted = lab.accept(listener);
  const socket_handle& connected = lab.variant("by_accept") ? accepted : s;
  return lab.observe_once([&] { return reach(connected, where, second); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = bound_socket(lab);
  overlapped_operation operation(s.get());
  return lab.observe_once([&] { return reach(s, where, operation); });
}

}  // namespace

SOCKERR_SCENARIO(connectex, already_connected,
    .title = "ConnectEx on a socket that has a connection",
    .cause = "a stream socket carries one connection at a time, whichever way it got that",
    .fix = "make a new socket, or end the connection with DisconnectEx and TF_REUSE_SOCKET",
    .kind = programmer,
    .variants = "tcp4 tcp6 x by_connect by_connectex by_accept",
    .provoke = provoke, .remedy = remedy)
