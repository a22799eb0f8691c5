#include "harness/scenario.h"

namespace {

/// A socket at ::1 that takes what the variant's kind of socket sends.
socket_handle ipv6_server(lab& lab, endpoint& where) {
  const bool tcp = lab.variant("tcp4");
  socket_handle server = tcp ? lab.tcp6() : lab.udp6();
  where = lab.bind(server, lab.loopback6());
  if (tcp) lab.listen(server);
  return server;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = ipv6_server(lab, where);
  const socket_handle s = lab.variant("tcp4") ? lab.tcp4() : lab.udp4();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = ipv6_server(lab, where);
  const socket_handle s = lab.variant("tcp4") ? lab.tcp6() : lab.udp6();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, ipv6_address_on_inet_socket,
    .title = "An IPv6 address does not fit an AF_INET socket",
    .cause = "a socket reaches addresses of its own family only",
    .fix = "make the socket with the family of the address, as getaddrinfo gives them together",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
