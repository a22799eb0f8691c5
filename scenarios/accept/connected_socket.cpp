#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), other = lab.socket();
  lab.connect(client, where);
  const socket_handle connection = lab.accept(listener);
  lab.connect(other, where);
  return lab.observe_socket([&] { return ::accept(connection.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), other = lab.socket();
  lab.connect(client, where);
  const socket_handle connection = lab.accept(listener);
  lab.connect(other, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, connected_socket,
    .title = "Accepting on the socket of a connection instead of the listener",
    .cause = "what accept returned is one connection; new ones arrive at the listening socket only",
    .fix = "keep the listening socket apart from the accepted ones and accept on the listening one",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
