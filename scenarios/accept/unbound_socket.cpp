#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe_socket([&] { return ::accept(s.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle s = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(s.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, unbound_socket,
    .title = "Accepting on a socket that was only created",
    .cause = "a new socket has no address and no queue, so no connection can ever arrive at it",
    .fix = "make the socket a listener first: bind it to an address, then call listen",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
