#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  endpoint peer_at;
  return lab.observe([&] { return ::getpeername(s.get(), peer_at.data(), peer_at.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return ask(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(getpeername, before_connect,
    .title = "Asking for the peer of a socket that has none",
    .cause = "the socket is not connected, so there is no address to give",
    .fix = "ask once the socket is connected",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
