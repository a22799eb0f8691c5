#include "harness/scenario.h"

namespace {

/// A socket at a local port that others may share with it.
socket_handle client_at(lab& lab, endpoint& local) {
  socket_handle s = lab.socket();
  lab.option(s, SOL_SOCKET, SO_REUSEADDR, 1);
  local = lab.bind(s, local);
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
  endpoint where, local = lab.wildcard();
  const socket_handle listener = lab.listener(where), first = client_at(lab, local);
  lab.connect(first, where);
  return reach(lab, client_at(lab, local), where);
}

outcome remedy(lab& lab) {
  endpoint where, local = lab.wildcard(), other = lab.wildcard();
  const socket_handle listener = lab.listener(where), first = client_at(lab, local);
  lab.connect(first, where);
  return reach(lab, client_at(lab, other), where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, connection_exists,
    .title = "ConnectEx for a second connection between the same two addresses",
    .cause = "a connection is known by its two addresses and ports, and there is one with these already",
    .fix = "bind the socket to another local port, or to port 0",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
