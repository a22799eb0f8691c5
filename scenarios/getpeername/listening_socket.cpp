#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool accepted) {
  endpoint where, peer;
  const socket_handle listener = lab.listener(where);
  const connection c = lab.connected(listener, where);
  const socket_handle& s = accepted ? c.server : listener;
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getpeername, listening_socket,
    .title = "Asking a listener for its peer",
    .cause = "a listener has no peer, however many clients have connected",
    .fix = "ask the socket that accept returned, or let accept store the address",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
