#include "harness/scenario.h"

namespace {

outcome say(lab& lab, int permission) {
  const socket_handle s = lab.udp4();
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  lab.connect(s, ipv4("127.255.255.255", 9));
  lab.option(s, SOL_SOCKET, SO_BROADCAST, permission);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome provoke(lab& lab) { return say(lab, 0); }

outcome remedy(lab& lab) { return say(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(send, broadcast_without_permission,
    .title = "Sending to a broadcast address after SO_BROADCAST was turned off",
    .cause = "the permission is asked for where a call names the destination, and here none does",
    .fix = "turn SO_BROADCAST on while the socket sends to everyone: no call tells when it is off",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
