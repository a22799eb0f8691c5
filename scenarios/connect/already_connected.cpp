#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.connect(s, where);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket(), fresh = lab.socket();
  lab.connect(s, where);
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, already_connected,
    .title = "A connected socket refuses a second connection",
    .cause = "a stream socket carries one connection at a time",
    .fix = "make a new socket for every connection",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
