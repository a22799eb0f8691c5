#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::WSASendDisconnect(s.get(), nullptr); });
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::WSASendDisconnect(pair.client.get(), nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(wsasenddisconnect, before_connect,
    .title = "WSASendDisconnect on a socket that was never connected",
    .cause = "there is no connection of which a side could be ended",
    .fix = "end connections only; a socket without one is just closed",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
