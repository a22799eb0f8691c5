#include "harness/scenario.h"

namespace {

int how(lab& lab) {
  return lab.variant("read") ? SHUT_RD : lab.variant("write") ? SHUT_WR : SHUT_RDWR;
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return lab.observe_once([&] { return ::shutdown(s.get(), how(lab)); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::shutdown(c.client.get(), how(lab)); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, not_connected,
    .title = "Shutting down a socket that is not connected",
    .cause = "there is no connection of which a direction could be ended; Winsock lets datagram sockets do it all the same",
    .fix = "shut down connected sockets only, and take this failure for done when the peer may have gone",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream unix_dgram unix_seqpacket x read write both",
    .provoke = provoke, .remedy = remedy)
