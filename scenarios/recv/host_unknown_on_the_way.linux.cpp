#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, bool complained) {
  network& net = lab.own_network();
  const socket_handle s = lab.udp4(), peer = lab.udp4();
  const endpoint peer_at = lab.bind(peer, ipv4("127.0.0.1", 9));
  lab.connect(s, peer_at);
  lab.connect(peer, lab.local_endpoint(s));
  if (complained) net.complain(lab.local_endpoint(s), peer_at, 3, 7);
  lab.must([&] { return ::send(peer.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(recv, host_unknown_on_the_way,
    .title = "A router does not know the host of an earlier datagram",
    .cause = "it said so with ICMP (destination host unknown), and the socket that sent the datagram is told",
    .fix = "look whether the host is still there; meanwhile go on, the socket works as before",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
