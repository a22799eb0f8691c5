#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s, const endpoint& where) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, where.data(), where.size(), nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.udp6(), s = lab.udp4();
  const endpoint where = lab.bind(receiver, lab.loopback6());
  return say(lab, s, where);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.udp6(), s = lab.udp6();
  const endpoint where = lab.bind(receiver, lab.loopback6());
  return say(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, ipv6_address_on_inet_socket,
    .title = "WSASendTo to an IPv6 address on an IPv4 socket",
    .cause = "a socket reaches addresses of its own family only",
    .fix = "make the socket of the family of the address",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
