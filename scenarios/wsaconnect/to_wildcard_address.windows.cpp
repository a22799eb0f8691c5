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
  return reach(lab, s, lab.wildcard().with_port(where.port()));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, to_wildcard_address,
    .title = "WSAConnect to 0.0.0.0 or ::",
    .cause = "the address stands for all that this host has, and names no peer",
    .fix = "connect to 127.0.0.1 or ::1 for this host",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
