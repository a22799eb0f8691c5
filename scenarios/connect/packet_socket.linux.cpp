#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.own_network();
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on link(::if_nametoindex("link0"));
  return lab.observe([&] { return ::connect(s.get(), link.data(), link.size()); });
}

outcome remedy(lab& lab) {
  lab.own_network();
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  const everybody_on link(::if_nametoindex("link0"));
  return lab.observe([&] { return ::bind(s.get(), link.data(), link.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, packet_socket,
    .title = "Connecting a packet socket",
    .cause = "below IP there are frames only, to whoever each of them names; the family has no connect",
    .fix = "choose the interface with bind, and name the receiver with sendto",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
