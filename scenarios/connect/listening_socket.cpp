#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  return lab.observe([&] { return ::connect(listener.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket();
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, listening_socket,
    .title = "A listening socket cannot connect",
    .cause = "a socket that listens takes connections; it never becomes one itself",
    .fix = "make a new socket to connect with",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
