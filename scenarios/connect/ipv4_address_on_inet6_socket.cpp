#include "harness/scenario.h"

namespace {

/// A socket at 127.0.0.1 that takes what the variant's kind of socket sends.
socket_handle ipv4_server(lab& lab, endpoint& where) {
  const bool tcp = lab.variant("tcp6");
  socket_handle server = tcp ? lab.tcp4() : lab.udp4();
  where = lab.bind(server, lab.loopback4());
  if (tcp) lab.listen(server);
  return server;
}

outcome provoke(lab& lab) {
  lab.need_setting("net.ipv6.bindv6only", 0);
  endpoint where;
  const socket_handle server = ipv4_server(lab, where);
  const socket_handle s = lab.variant("tcp6") ? lab.tcp6() : lab.udp6();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = ipv4_server(lab, where);
  const socket_handle s = lab.variant("tcp6") ? lab.tcp4() : lab.udp4();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, ipv4_address_on_inet6_socket,
    .title = "An IPv4 address does not fit an AF_INET6 socket",
    .cause = "a sockaddr_in is shorter than the sockaddr_in6 that the socket needs; Linux excepts UDP",
    .fix = "make the socket with the family of the address, as getaddrinfo gives them together",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
