#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  endpoint where, own;
  const socket_handle listener = lab.listener(where), s = lab.listener(own);
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  endpoint where, own;
  const socket_handle listener = lab.listener(where), s = lab.listener(own), fresh = lab.socket();
  return reach(lab, fresh, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, listening_socket,
    .title = "WSAConnect on a socket that listens",
    .cause = "a socket that listens hands out connections and has none itself",
    .fix = "make a new socket for the connection",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
