#include "harness/scenario.h"

namespace {

/// Shuts down a listener or a connection that it accepted, and says whether clients still come.
outcome end(lab& lab, bool connected) {
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.socket();
  const connection c = lab.connected(listener, where);
  const socket_handle& s = connected ? c.server : listener;
  const outcome seen = lab.observe_once([&] { return ::shutdown(s.get(), SHUT_RD); });
  return seen.failed ? seen : lab.with_detail(seen, "clients come", connect_to(next, where) == 0);
}

outcome provoke(lab& lab) { return end(lab, false); }

outcome remedy(lab& lab) { return end(lab, true); }

}  // namespace

SOCKERR_SCENARIO(shutdown, listening_socket,
    .title = "Shutting down a listener",
    .cause = "a listener has no connection; Linux ends its listening nevertheless, and wakes who waits in accept",
    .fix = "close a listener; shut down the connections that it accepted",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
