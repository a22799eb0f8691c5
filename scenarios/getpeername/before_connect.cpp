#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  endpoint peer;
  return lab.observe([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  endpoint peer;
  return lab.observe([&] { return ::getpeername(c.client.get(), peer.data(), peer.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(getpeername, before_connect,
    .title = "Asking a socket for its peer before it has one",
    .cause = "the socket has an address of its own, but was never connected",
    .fix = "connect first; who sent a datagram, recvfrom tells",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
