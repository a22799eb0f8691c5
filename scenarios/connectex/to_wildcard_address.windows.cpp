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
  return reach(lab, s, lab.wildcard().with_port(where.port()));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = bound_socket(lab);
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, to_wildcard_address,
    .title = "ConnectEx to 0.0.0.0 or ::",
    .cause = "the address stands for all that this host has, and names no peer",
    .fix = "connect to 127.0.0.1 or ::1 for this host",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
