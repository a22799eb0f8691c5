#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool dissolve) {
  const connection c = lab.connected();
  const socket_handle& s = c.client;
  endpoint peer;
  const endpoint nobody = endpoint().with_size(lab.loopback().size());  // AF_UNSPEC, all zero
  if (dissolve) lab.connect(s, nobody);
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

}  // namespace

SOCKERR_SCENARIO(getpeername, disconnected_datagram_socket,
    .title = "Asking for the peer of a datagram socket that gave it up",
    .cause = "connect to an address of the family AF_UNSPEC dissolves the association; the socket has no peer any more",
    .fix = "ask before the association is dissolved, or connect anew",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
