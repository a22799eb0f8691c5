#include "harness/scenario.h"

namespace {

/// A server that was closed, and what is left of its only connection.
struct remains {
  endpoint where;
  connection c;
};

remains former_server(lab& lab, int reuse) {
  remains left;
  socket_handle listening = lab.socket();
  lab.option(listening, SOL_SOCKET, SO_REUSEADDR, reuse);
  left.where = lab.bind(listening, lab.loopback());
  lab.listen(listening);
  left.c.client = lab.socket();
  lab.connect(left.c.client, left.where);
  left.c.server = lab.accept(listening);
  listening.close();
  if (lab.variant("reset")) left.c.server.reset();
  if (lab.variant("half_closed") || lab.variant("time_wait")) left.c.server.close();
  if (!lab.variant("open")) lab.await(left.c.client, POLLIN);
  if (lab.variant("time_wait")) left.c.client.close();
  return left;
}

outcome restart(lab& lab, int reuse) {
  const remains left = former_server(lab, reuse);
  const socket_handle s = lab.socket();
  lab.option(s, SOL_SOCKET, SO_REUSEADDR, reuse);
  return lab.observe_once([&] { return ::bind(s.get(), left.where.data(), left.where.size()); });
}

outcome provoke(lab& lab) { return restart(lab, 0); }

outcome remedy(lab& lab) { return restart(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(bind, port_of_former_listener,
    .title = "A server is restarted while connections of its predecessor are still there",
    .cause = "they keep the port on POSIX, also those that only wait out their time; a reset leaves nothing behind",
    .fix = "on POSIX, set SO_REUSEADDR on a listening socket, each time that it is made",
    .kind = environment,
    .variants = "tcp4 tcp6 x open half_closed time_wait reset",
    .provoke = provoke, .remedy = remedy)
