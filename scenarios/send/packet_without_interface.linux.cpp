#include "harness/scenario.h"

namespace {

const char frame[60] = {-1, -1, -1, -1, -1, -1, 2, 0, 0, 0, 0, 1, '\x88', '\xB5'};  // to everybody

outcome send_frame(lab& lab, bool bound) {
  lab.own_network();
  const socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, 0); }, "packet socket"));
  const everybody_on link(::if_nametoindex("link0"));
  if (bound)
    lab.must([&] { return ::bind(s.get(), link.data(), link.size()); }, "bind to the link");
  return lab.observe([&] { return ::send(s.get(), frame, sizeof frame, 0); });
}

outcome provoke(lab& lab) { return send_frame(lab, false); }

outcome remedy(lab& lab) { return send_frame(lab, true); }

}  // namespace

SOCKERR_SCENARIO(send, packet_without_interface,
    .title = "A packet socket sends without an interface",
    .cause = "below IP no route says through which interface a frame goes, and neither bind nor an address has said it",
    .fix = "bind the socket to the interface, or give its number to sendto",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
