#include "harness/scenario.h"

namespace {

constexpr int udp_segment = 103;  // UDP_SEGMENT, which older headers do not have
char block[4000];                 // its content does not matter

/// Sends over a link that carries 1500 bytes.
outcome send_in_segments(lab& lab, int size) {
  lab.need_kernel(6, 14);
  const network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  lab.connect(s, network.silent_host());
  lab.option(s, IPPROTO_UDP, udp_segment, size);
  return lab.observe_once([&] { return ::send(s.get(), block, sizeof block, 0); });
}

outcome provoke(lab& lab) { return send_in_segments(lab, 2000); }

outcome remedy(lab& lab) { return send_in_segments(lab, 1400); }

}  // namespace

SOCKERR_SCENARIO(send, segment_above_mtu,
    .title = "Data is to be cut into datagrams that are longer than the link carries",
    .cause = "with UDP_SEGMENT each datagram becomes one packet, which is not cut up again; it must fit into the MTU with its headers",
    .fix = "choose segments of the MTU less 28 bytes (48 with IPv6) or fewer; ask for it with IP_MTU",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
