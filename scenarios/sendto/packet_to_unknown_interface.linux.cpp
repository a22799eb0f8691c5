#include "harness/scenario.h"

namespace {

/// Sends a frame to everybody on the link with that number, below IP.
outcome send_frame(lab& lab, unsigned index) {
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on to(index);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) {
  lab.own_network();
  return send_frame(lab, 999);
}

outcome remedy(lab& lab) {
  lab.own_network();
  return send_frame(lab, ::if_nametoindex("link0"));
}

}  // namespace

SOCKERR_SCENARIO(sendto, packet_to_unknown_interface,
    .title = "A packet socket sends through an interface that does not exist",
    .cause = "sll_ifindex of the address says which interface, and none has this number",
    .fix = "take the number from if_nametoindex",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
