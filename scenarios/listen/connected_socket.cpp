#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.connect(s, where);
  return lab.observe([&] { return ::listen(s.get(), 8); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  return lab.observe([&] { return ::listen(s.get(), 8); });
}

}  // namespace

SOCKERR_SCENARIO(listen, connected_socket,
    .title = "A connected socket cannot listen",
    .cause = "a stream socket is either one end of a connection or waits for connections, and this one has its connection",
    .fix = "listen on a socket of its own",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
