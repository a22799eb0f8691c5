#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

/// The way on: when the socket is writable, the connection is there.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connect, in_progress,
    .title = "A non-blocking connect does not wait for the connection",
    .cause = "the peer must answer first; the attempt goes on, which is no failure",
    .fix = "make the socket non-blocking after connect, or wait until it is writable and read SO_ERROR",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
