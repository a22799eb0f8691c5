#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  // A socket that is bound but does not listen keeps the port from everyone else.
  const socket_handle deaf = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(deaf, lab.loopback());
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(listener, lab.loopback());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome aftermath(lab& lab) {
  const socket_handle listener = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(listener, lab.loopback());
  lab.require(connect_to(s, where) != 0, "the first attempt was not refused");
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, refused,
    .title = "Nobody listens where the connection is to go",
    .cause = "the host is there, but no socket listens on the port, so it refuses",
    .fix = "start the server first, or try again until it listens; the same socket may be used again",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
