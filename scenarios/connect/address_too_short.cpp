#include "harness/scenario.h"

namespace {

/// A socket that can be connected to, and its address.
socket_handle server_of(lab& lab, endpoint& where) {
  if (lab.variant("tcp4") || lab.variant("tcp6")) return lab.listener(where);
  socket_handle server = lab.socket();
  where = lab.bind(server, lab.loopback());
  return server;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where), s = lab.socket();
  const socklen_t half = where.size() / 2;
  return lab.observe([&] { return ::connect(s.get(), where.data(), half); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where), s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, address_too_short,
    .title = "The length given is shorter than an address of the socket's family",
    .cause = "half of an address names no peer; often the length is that of a pointer or another struct",
    .fix = "give the size of the address itself, such as sizeof(sockaddr_in) or the ai_addrlen of getaddrinfo",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
