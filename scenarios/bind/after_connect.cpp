#include "harness/scenario.h"

namespace {

/// Somewhere to connect to; a datagram socket need not listen for that.
socket_handle make_peer(lab& lab, endpoint& where) {
  if (lab.variant("tcp4") || lab.variant("tcp6")) return lab.listener(where);
  socket_handle peer = lab.socket();
  where = lab.bind(peer, lab.loopback());
  return peer;
}

outcome bind_after(lab& lab, bool connect_first) {
  endpoint where;
  const socket_handle peer = make_peer(lab, where), s = lab.socket();
  if (connect_first) lab.connect(s, where);
  const endpoint own = lab.loopback();
  return lab.observe([&] { return ::bind(s.get(), own.data(), own.size()); });
}

outcome provoke(lab& lab) { return bind_after(lab, true); }

outcome remedy(lab& lab) { return bind_after(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, after_connect,
    .title = "A connected socket cannot be bound any more",
    .cause = "connect gives an unbound socket a local address by itself, and that address cannot be changed",
    .fix = "call bind before connect",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
