#include "harness/scenario.h"

namespace {

/// Sends a frame to everybody on the link, below IP.
outcome send_frame(lab& lab) {
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on to(::if_nametoindex("link0"));
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) {
  lab.own_network().take_down("link0");
  return send_frame(lab);
}

outcome remedy(lab& lab) {
  lab.own_network();
  return send_frame(lab);
}

}  // namespace

SOCKERR_SCENARIO(sendto, packet_on_interface_down,
    .title = "A packet socket sends through an interface that is down",
    .cause = "below IP there are no routes that could be missing, so the interface itself is the matter",
    .fix = "bring the interface up",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
