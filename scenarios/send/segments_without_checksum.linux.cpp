#include "harness/scenario.h"

namespace {

constexpr int udp_segment = 103;  // UDP_SEGMENT, which older headers do not have
char block[4000];                 // its content does not matter

outcome send_in_segments(lab& lab, int without_checksum) {
  const connection c = lab.connected();
  lab.option(c.client, SOL_SOCKET, SO_NO_CHECK, without_checksum);
  lab.option(c.client, IPPROTO_UDP, udp_segment, 1000);
  return lab.observe_once([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

outcome provoke(lab& lab) { return send_in_segments(lab, 1); }

outcome remedy(lab& lab) { return send_in_segments(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(send, segments_without_checksum,
    .title = "Data is to be cut into datagrams without checksums",
    .cause = "what cuts them (UDP_SEGMENT) computes their checksums as well, and does nothing for a socket with SO_NO_CHECK",
    .fix = "set one of the two options only",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
