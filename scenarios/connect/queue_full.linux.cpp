#include "harness/scenario.h"

namespace {

outcome connect_late(lab& lab, bool make_room) {
  lab.own_network();  // where there is none, the attempt goes on for minutes
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  lab.give_up_early(s);
  if (lab.variant("nonblocking")) lab.nonblocking(s);
  socket_handle accepted;
  if (make_room) accepted = lab.accept(listener);
  return lab.observe_once([&] { return lab.finish_connect(s, connect_to(s, where)); });
}

outcome provoke(lab& lab) { return connect_late(lab, false); }

outcome remedy(lab& lab) { return connect_late(lab, true); }

/// Once there is room again, the next client gets in.
outcome aftermath(lab& lab) {
  lab.own_network();
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket(), next = lab.socket();
  lab.give_up_early(s);
  if (lab.variant("nonblocking")) {
    lab.nonblocking(s);
    lab.nonblocking(next);
  }
  lab.require(lab.finish_connect(s, connect_to(s, where)) != 0, "the queue was not full");
  const socket_handle accepted = lab.accept(listener);
  return lab.observe_once([&] { return lab.finish_connect(next, connect_to(next, where)); });
}

}  // namespace

SOCKERR_SCENARIO(connect, queue_full,
    .title = "The server listens, but its queue of connections is full",
    .cause = "it accepts too slowly; the packets of further clients are dropped, and they try on until they give up",
    .fix = "accept faster or listen with a longer queue; the client tries again later",
    .kind = timing,
    .variants = "tcp4 tcp6 x blocking nonblocking",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
