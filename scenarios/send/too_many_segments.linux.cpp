#include "harness/scenario.h"

namespace {

constexpr int udp_segment = 103;  // UDP_SEGMENT, which older headers do not have
char block[60000];                // its content does not matter

outcome send_in_segments(lab& lab, int size) {
  const connection c = lab.connected();
  lab.option(c.client, IPPROTO_UDP, udp_segment, size);
  return lab.observe_once([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

outcome provoke(lab& lab) { return send_in_segments(lab, 1); }

outcome remedy(lab& lab) { return send_in_segments(lab, 1400); }

}  // namespace

SOCKERR_SCENARIO(send, too_many_segments,
    .title = "Data that would become too many datagrams at once",
    .cause = "with UDP_SEGMENT the system cuts what is sent into datagrams, of which one call makes 64 or 128 at most",
    .fix = "send less with one call, or choose larger datagrams",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
