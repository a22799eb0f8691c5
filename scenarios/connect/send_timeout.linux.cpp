#include "harness/scenario.h"

namespace {

outcome connect_within(lab& lab, bool full) {
  lab.own_network();  // where there is none, the attempt goes on for minutes
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  const timeval limit{.tv_sec = 0, .tv_usec = 50000};
  lab.must([&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit); },
           "SO_SNDTIMEO");
  socket_handle accepted;
  if (!full) accepted = lab.accept(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_within(lab, true); }

outcome remedy(lab& lab) { return connect_within(lab, false); }

/// When there is room again, a new socket connects.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket(), next = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the queue was not full");
  const socket_handle accepted = lab.accept(listener);
  return lab.observe_once([&] { return ::connect(next.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, send_timeout,
    .title = "A blocking connect takes longer than SO_SNDTIMEO allows",
    .cause = "the option limits connect too; TCP then says that the attempt goes on, a unix socket that it may be tried again",
    .fix = "take these codes for a timeout after a blocking connect: close the socket, and try again later",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
