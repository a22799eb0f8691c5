#include "harness/scenario.h"

namespace {

/// A ring of one page, in which are two frames.
tpacket_req right_ring() {
  const auto page = static_cast<unsigned>(::sysconf(_SC_PAGESIZE));
  return {.tp_block_size = page, .tp_block_nr = 1, .tp_frame_size = page / 2, .tp_frame_nr = 2};
}

outcome make_ring(lab& lab, const tpacket_req& ring) {
  lab.own_network();
  const socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, 0); }, "packet socket"));
  return lab.observe_once(
      [&] { return ::setsockopt(s.get(), SOL_PACKET, PACKET_RX_RING, &ring, sizeof ring); });
}

outcome provoke(lab& lab) {
  tpacket_req ring = right_ring();
  if (lab.variant("part_of_page")) ring.tp_block_size += ring.tp_frame_size;
  if (lab.variant("unaligned_frame")) ring.tp_frame_size += 1;
  if (lab.variant("frame_too_many")) ring.tp_frame_nr += 1;
  if (lab.variant("no_frames")) ring.tp_frame_nr = 0;
  return make_ring(lab, ring);
}

outcome remedy(lab& lab) { return make_ring(lab, right_ring()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, packet_ring_geometry,
    .title = "The sizes of a ring for frames do not fit together",
    .cause = "a block is made of whole pages, a frame has a multiple of 16 bytes, and the frames are exactly those that the blocks hold",
    .fix = "choose block and frame size so, and compute tp_frame_nr from them",
    .kind = programmer,
    .variants = "part_of_page unaligned_frame frame_too_many no_frames",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
