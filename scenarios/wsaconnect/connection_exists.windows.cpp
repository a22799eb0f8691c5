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
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
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

SOCKERR_SCENARIO(wsaconnect, connection_exists,
    .title = "WSAConnect for a second connection between the same two addresses",
    .cause = "a connection is known by its two addresses and ports, and there is one with these already",
    .fix = "use another local port; without bind, WSAConnect chooses a free one itself",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
