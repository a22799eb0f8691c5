#include "harness/scenario.h"

namespace {

/// Tells the sender of a datagram to port 9 of 127.0.0.1 what became of it, as a host on the way
/// would: an ICMP message with the begin of the datagram.
void complain(lab& lab, const socket_handle& sender, unsigned char type, unsigned char code) {
  unsigned char bytes[36] = {type, code};
  unsigned char* ip = bytes + 8;
  ip[0] = 0x45;  // version 4, five words of header
  ip[3] = 28;    // length
  ip[8] = 64;    // time to live
  ip[9] = IPPROTO_UDP;
  ip[12] = ip[16] = 127;
  ip[15] = ip[19] = 1;
  const unsigned port = lab.local_endpoint(sender).port();
  ip[20] = static_cast<unsigned char>(port >> 8);
  ip[21] = static_cast<unsigned char>(port);
  ip[23] = 9;
  unsigned sum = 0;
  for (int i = 0; i < 36; i += 2) sum += static_cast<unsigned>(bytes[i] << 8 | bytes[i + 1]);
  sum = ~((sum & 0xFFFF) + (sum >> 16));
  bytes[2] = static_cast<unsigned char>(sum >> 8);
  bytes[3] = static_cast<unsigned char>(sum);
  const socket_handle raw(
      lab.must([] { return ::socket(AF_INET, SOCK_RAW, IPPROTO_ICMP); }, "raw socket"));
  const endpoint to = ipv4("127.0.0.1");
  lab.must([&] { return ::sendto(raw.get(), bytes, sizeof bytes, 0, to.data(), to.size()); },
           "ICMP");
}

outcome receive(lab& lab, bool complained) {
  lab.own_network();
  const socket_handle s = lab.udp4(), peer = lab.udp4();
  const endpoint peer_at = lab.bind(peer, ipv4("127.0.0.1", 9));
  lab.connect(s, peer_at);
  lab.connect(peer, lab.local_endpoint(s));
  if (complained) complain(lab, s, 12, 0);
  lab.must([&] { return ::send(peer.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(recv, malformed_on_the_way,
    .title = "A host on the way could not make sense of an earlier datagram",
    .cause = "it said so with ICMP (parameter problem), and the socket that sent the datagram is told",
    .fix = "go on: the socket works as before; look for a network that mangles packets",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
