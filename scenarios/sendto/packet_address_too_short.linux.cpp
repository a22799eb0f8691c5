#include "harness/scenario.h"

namespace {

/// Sends a frame to everybody on the link, below IP, with so much of the address.
outcome send_frame(lab& lab, socklen_t size) {
  lab.own_network();
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on to(::if_nametoindex("link0"));
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), size); });
}

outcome provoke(lab& lab) { return send_frame(lab, sizeof(sockaddr)); }

outcome remedy(lab& lab) { return send_frame(lab, sizeof(sockaddr_ll)); }

}  // namespace

SOCKERR_SCENARIO(sendto, packet_address_too_short,
    .title = "The address for a packet socket is given the length of a sockaddr",
    .cause = "a sockaddr_ll has 20 bytes, and those that name the receiver are beyond the 16 of a sockaddr",
    .fix = "pass sizeof(struct sockaddr_ll)",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
