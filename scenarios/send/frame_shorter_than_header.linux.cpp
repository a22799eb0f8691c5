#include "harness/scenario.h"

namespace {

char frame[60] = {-1, -1, -1, -1, -1, -1, 2, 0, 0, 0, 0, 1, '\x88', '\xB5'};  // to everybody

outcome send_frame(lab& lab, size_t size) {
  lab.own_network();
  const socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, 0); }, "packet socket"));
  const everybody_on link(::if_nametoindex("link0"));
  lab.must([&] { return ::bind(s.get(), link.data(), link.size()); }, "bind to the link");
  return lab.observe([&] { return ::send(s.get(), frame, size, 0); });
}

outcome provoke(lab& lab) { return send_frame(lab, 13); }

outcome remedy(lab& lab) { return send_frame(lab, 60); }

}  // namespace

SOCKERR_SCENARIO(send, frame_shorter_than_header,
    .title = "A frame that is shorter than the header of its link",
    .cause = "with SOCK_RAW a packet socket sends the header as well, which has 14 bytes on Ethernet",
    .fix = "begin with the whole header, or take SOCK_DGRAM, which makes it from the address",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
