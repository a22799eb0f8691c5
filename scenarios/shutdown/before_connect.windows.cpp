#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::shutdown(s.get(), SD_SEND); });
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::shutdown(pair.client.get(), SD_SEND); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, before_connect,
    .title = "Shutting down a socket that was never connected",
    .cause = "there is no connection of which a side could be ended",
    .fix = "shut connections down only; a socket without one is just closed",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
