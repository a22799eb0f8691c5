#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listening = lab.listener(where);
  return lab.observe_once([&] { return ::shutdown(listening.get(), SHUT_RD); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::shutdown(c.server.get(), SHUT_RD); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, listening_socket,
    .title = "Shutting down a listener",
    .cause = "a listener has no connection; Linux ends its listening nevertheless, and wakes who waits in accept",
    .fix = "close a listener; shut down the connections that it accepted",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
