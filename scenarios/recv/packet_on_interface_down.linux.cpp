#include <linux/if_ether.h>

#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, bool up) {
  network& network = lab.own_network();
  if (!up) network.take_down("link0");
  const socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, 0); }, "packet socket"));
  everybody_on link(::if_nametoindex("link0"));
  link.sll_protocol = htons(ETH_P_ALL);
  lab.must([&] { return ::bind(s.get(), link.data(), link.size()); }, "bind to the link");
  if (up) {
    const everybody_on to(::if_nametoindex("link0"));
    const socket_handle sender(
        lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
    lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "send");
  }
  lab.await(s, POLLIN);
  char buffer[64];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, MSG_DONTWAIT); });
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(recv, packet_on_interface_down,
    .title = "Listening with a packet socket at an interface that is down",
    .cause = "bind takes such an interface without a word; the first receive says that nothing can come",
    .fix = "bring the interface up before the socket is bound",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
