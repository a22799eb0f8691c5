#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  const socket_handle listener = lab.tcp6(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback6());
  lab.listen(listener);
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp6(), s = lab.tcp6();
  const endpoint where = lab.bind(listener, lab.loopback6());
  lab.listen(listener);
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, ipv6_address_on_inet_socket,
    .title = "WSAConnect to an IPv6 address on an IPv4 socket",
    .cause = "a socket reaches addresses of its own family only",
    .fix = "make the socket of the family of the address",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
