#include "harness/scenario.h"

namespace {

/// Sends so many bytes in one frame to everybody on the link, which carries 1500, below IP.
outcome send_frame(lab& lab, size_t size) {
  lab.own_network();
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on to(::if_nametoindex("link0"));
  static const char bytes[1600] = {};
  return lab.observe([&] { return ::sendto(s.get(), bytes, size, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_frame(lab, 1600); }

outcome remedy(lab& lab) { return send_frame(lab, 1500); }

}  // namespace

SOCKERR_SCENARIO(sendto, packet_above_mtu,
    .title = "A frame is longer than the link carries",
    .cause = "below IP nobody cuts packets up, so that each must fit into the MTU of the interface",
    .fix = "ask for the MTU with ioctl (SIOCGIFMTU) and send no more",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
