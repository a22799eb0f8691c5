#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const endpoint everyone = ipv4("127.255.255.255", 9);
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::connect(s.get(), everyone.data(), everyone.size()); });
}

outcome remedy(lab& lab) {
  const endpoint everyone = ipv4("127.255.255.255", 9);
  const socket_handle s = lab.udp4();
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  return lab.observe_once([&] { return ::connect(s.get(), everyone.data(), everyone.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, broadcast_not_enabled,
    .title = "A broadcast address as the peer of a socket without SO_BROADCAST",
    .cause = "reaching every host at once must be asked for, so that it does not happen by accident",
    .fix = "turn SO_BROADCAST on before connecting",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
