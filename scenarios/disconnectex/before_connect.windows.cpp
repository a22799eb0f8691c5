#include "harness/scenario.h"

namespace {

outcome end(lab& lab, const socket_handle& s) {
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s.get(), WSAID_DISCONNECTEX);
  return lab.observe_once(
      [&] { return as_status(disconnect_ex(s.get(), nullptr, 0, 0)); });
}

outcome provoke(lab& lab) { return end(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return end(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(disconnectex, before_connect,
    .title = "DisconnectEx on a socket that was never connected",
    .cause = "there is no connection that could be ended",
    .fix = "end connections only; a socket without one is just closed",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
