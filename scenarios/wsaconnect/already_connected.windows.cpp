#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.connect(s, where);
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket(), fresh = lab.socket();
  lab.connect(s, where);
  return reach(lab, fresh, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, already_connected,
    .title = "WSAConnect on a socket that has a connection",
    .cause = "a stream socket carries one connection at a time",
    .fix = "make a new socket for another connection",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
