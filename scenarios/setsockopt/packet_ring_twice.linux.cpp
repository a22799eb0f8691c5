#include "harness/scenario.h"

namespace {

outcome make_ring(lab& lab, bool again) {
  lab.own_network();
  const socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, 0); }, "packet socket"));
  tpacket_req ring{};
  ring.tp_block_size = static_cast<unsigned>(::sysconf(_SC_PAGESIZE));
  ring.tp_block_nr = 1;
  ring.tp_frame_size = ring.tp_block_size;
  ring.tp_frame_nr = 1;
  const auto set = [&] {
    return ::setsockopt(s.get(), SOL_PACKET, PACKET_RX_RING, &ring, sizeof ring);
  };
  if (again) lab.must(set, "the first PACKET_RX_RING");
  return lab.observe_once(set);
}

outcome provoke(lab& lab) { return make_ring(lab, true); }

outcome remedy(lab& lab) { return make_ring(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, packet_ring_twice,
    .title = "A packet socket is given a second ring for received frames",
    .cause = "it has one already, and has one only",
    .fix = "make the ring once; to change its size, take the old one away first (all numbers 0, nothing mapped)",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
