#include "harness/scenario.h"

namespace {

/// A client waits at the listener: accepts there, or on a socket beside it.
outcome take(lab& lab, bool from_listener) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket(), client = lab.socket();
  lab.connect(client, where);
  const socket_handle& s = from_listener ? listener : fresh;
  const auto call = [&] { return ::accept(s.get(), nullptr, nullptr); };
  return from_listener ? lab.observe_socket_once(call) : lab.observe_socket(call);
}

outcome provoke(lab& lab) { return take(lab, false); }

outcome remedy(lab& lab) { return take(lab, true); }

}  // namespace

SOCKERR_SCENARIO(accept, unbound_socket,
    .title = "Accepting on a socket that was only created",
    .cause = "a new socket has no address and no queue, so no connection can ever arrive at it",
    .fix = "accept on the listener: the socket that was bound to an address and then given to listen",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
