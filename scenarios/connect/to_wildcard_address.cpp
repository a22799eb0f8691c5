#include "harness/scenario.h"

namespace {

/// A socket on loopback that can be connected to, and its address.
socket_handle server_of(lab& lab, endpoint& where) {
  if (lab.variant("tcp4") || lab.variant("tcp6")) return lab.listener(where);
  socket_handle server = lab.socket();
  where = lab.bind(server, lab.loopback());
  return server;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where), s = lab.socket();
  const endpoint any = lab.wildcard().with_port(where.port());
  return lab.observe_once([&] { return ::connect(s.get(), any.data(), any.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where), s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, to_wildcard_address,
    .title = "0.0.0.0 and :: are addresses to listen on, not to connect to",
    .cause = "the address stands for all that this host has; some platforms read it as loopback, others refuse",
    .fix = "connect to 127.0.0.1 or ::1 for this host, or to the address of the host that is meant",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
