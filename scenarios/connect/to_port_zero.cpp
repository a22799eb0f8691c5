#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  const endpoint port_zero = where.with_port(0);
  return lab.observe_once([&] { return ::connect(s.get(), port_zero.data(), port_zero.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, to_port_zero,
    .title = "No connection can go to port 0",
    .cause = "port 0 lets the system choose in bind; nobody can listen on it",
    .fix = "ask the listener for its port with getsockname, and connect to that one",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
