#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  endpoint peer;
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return ask(lab, s);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return ask(lab, c.client);
}

}  // namespace

SOCKERR_SCENARIO(getpeername, not_connected,
    .title = "Asking who is at the other end when nobody is",
    .cause = "the socket is bound but not connected",
    .fix = "connect first; with datagrams from many, recvfrom says who sent each",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
