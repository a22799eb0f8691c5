#include <cstring>

#include "harness/scenario.h"

namespace {

/// A socket on loopback that can be connected to, and its address.
socket_handle server_of(lab& lab, endpoint& where) {
  if (lab.variant("tcp4") || lab.variant("tcp6")) return lab.listener(where);
  socket_handle server = lab.socket();
  where = lab.bind(server, lab.loopback());
  return server;
}

/// Connects, and says whether that led to the address that was asked for.
outcome connect_from(lab& lab, const socket_handle& s, const endpoint& to) {
  const outcome seen = lab.observe_once([&] { return ::connect(s.get(), to.data(), to.size()); });
  if (seen.failed) return seen;
  const endpoint peer = lab.peer_endpoint(s);
  const bool same = std::memcmp(peer.data(), to.data(), static_cast<std::size_t>(to.size())) == 0;
  return lab.with_detail(seen, "same address", same);
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where), s = lab.socket();
  const endpoint any = lab.wildcard().with_port(where.port());
  return connect_from(lab, s, any);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = server_of(lab, where), s = lab.socket();
  return connect_from(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(connect, to_wildcard_address,
    .title = "0.0.0.0 and :: are addresses to listen on, not to connect to",
    .cause = "the address stands for all that this host has; some platforms read it as loopback, others refuse",
    .fix = "connect to 127.0.0.1 or ::1 for this host, or to the address of the host that is meant",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
