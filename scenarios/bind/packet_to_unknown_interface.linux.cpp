#include "harness/scenario.h"

namespace {

outcome bind_to(lab& lab, unsigned index) {
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on link(index);
  return lab.observe([&] { return ::bind(s.get(), link.data(), link.size()); });
}

outcome provoke(lab& lab) {
  lab.own_network();
  return bind_to(lab, 999);
}

outcome remedy(lab& lab) {
  lab.own_network();
  return bind_to(lab, ::if_nametoindex("link0"));
}

}  // namespace

SOCKERR_SCENARIO(bind, packet_to_unknown_interface,
    .title = "A packet socket is bound to an interface that does not exist",
    .cause = "sll_ifindex says whose frames the socket is to get, and no interface has this number",
    .fix = "take the number from if_nametoindex; 0 stands for all interfaces",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
