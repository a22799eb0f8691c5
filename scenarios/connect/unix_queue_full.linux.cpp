#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  lab.nonblocking(s);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  lab.nonblocking(s);
  const socket_handle accepted = lab.accept(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the queue was not full");
  const socket_handle accepted = lab.accept(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, unix_queue_full,
    .title = "A non-blocking unix socket finds the server's queue full",
    .cause = "the server accepts too slowly; unlike with TCP, no attempt goes on after this failure",
    .fix = "accept faster or listen with a longer queue; the client has to try again, nothing tells it when",
    .kind = timing,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
