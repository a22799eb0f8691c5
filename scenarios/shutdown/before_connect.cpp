#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::shutdown(s.get(), SHUT_WR); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::shutdown(c.client.get(), SHUT_WR); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, before_connect,
    .title = "Shutting down a socket that is not connected",
    .cause = "there is no connection of which one direction could end",
    .fix = "shut down connected sockets only; a socket that never was connected needs nothing but close",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
