#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  endpoint peer;
  return lab.observe([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) {
  lab.own_network();  // in which this process may have packet sockets
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  return ask(lab, s);
}

outcome remedy(lab& lab) {
  lab.own_network();
  const socket_handle s = lab.udp4(), peer = lab.udp4();
  lab.connect(s, lab.bind(peer, lab.loopback4()));
  return ask(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(getpeername, packet_socket,
    .title = "Asking a packet socket for its peer",
    .cause = "packet sockets work below IP, send each frame to an address of its own and have no peers",
    .fix = "ask connected sockets only; who sent a frame, recvfrom tells",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
