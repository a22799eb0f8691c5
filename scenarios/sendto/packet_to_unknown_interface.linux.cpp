#include "harness/scenario.h"

namespace {

/// Sends a frame to everybody on the link with that number, below IP.
outcome send_frame(lab& lab, unsigned index) {
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  sockaddr_ll everybody{};
  everybody.sll_family = AF_PACKET;
  everybody.sll_ifindex = static_cast<int>(index);
  everybody.sll_protocol = htons(0x88B5);  // for experiments
  everybody.sll_halen = 6;
  for (unsigned char& byte : everybody.sll_addr) byte = 0xFF;
  const auto* to = reinterpret_cast<const sockaddr*>(&everybody);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to, sizeof everybody); });
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
