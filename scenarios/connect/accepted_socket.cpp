#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const connection c = lab.connected(listener, where);
  return lab.observe(
      [&] { return ::connect(c.server.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket();
  const connection c = lab.connected(listener, where);
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, accepted_socket,
    .title = "Connecting with a socket that accept returned",
    .cause = "accept hands out a socket that has its connection already",
    .fix = "make a new socket for every connection",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
