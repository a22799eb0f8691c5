#include "harness/scenario.h"

namespace {

char frame[60] = {-1, -1, -1, -1, -1, -1, 2, 0, 0, 0, 0, 1, '\x88', '\xB5'};  // to everybody

/// A packet socket for the frames of the link.
socket_handle on_link(lab& lab) {
  socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, 0); }, "packet socket"));
  sockaddr_ll link{};
  link.sll_family = AF_PACKET;
  link.sll_ifindex = static_cast<int>(::if_nametoindex("link0"));
  const auto* address = reinterpret_cast<const sockaddr*>(&link);
  lab.must([&] { return ::bind(s.get(), address, sizeof link); }, "bind to the link");
  return s;
}

outcome provoke(lab& lab) {
  network& network = lab.own_network();
  const socket_handle s = on_link(lab);
  network.take_down("link0");
  return lab.observe_once([&] { return ::send(s.get(), frame, sizeof frame, 0); });
}

outcome remedy(lab& lab) {
  lab.own_network();
  const socket_handle s = on_link(lab);
  return lab.observe_once([&] { return ::send(s.get(), frame, sizeof frame, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, packet_on_interface_down,
    .title = "A packet socket sends through an interface that went down",
    .cause = "below IP there are no routes that could be missing, so the interface itself is the matter",
    .fix = "bring the interface up",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
