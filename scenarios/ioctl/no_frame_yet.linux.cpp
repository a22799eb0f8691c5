#include <linux/if_ether.h>

#include "harness/scenario.h"

namespace {

/// A packet socket for all frames of the link; the kernel notes when they come.
socket_handle on_link(lab& lab) {
  lab.own_network();
  socket_handle s(lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  everybody_on link(::if_nametoindex("link0"));
  link.sll_protocol = htons(ETH_P_ALL);
  lab.must([&] { return ::bind(s.get(), link.data(), link.size()); }, "bind to the link");
  timeval arrived{};
  ::ioctl(s.get(), SIOCGSTAMP, &arrived);  // the first call turns timestamps on
  return s;
}

/// What this host sends counts as well.
void receive(lab& lab, const socket_handle& s) {
  const everybody_on to(::if_nametoindex("link0"));
  const socket_handle sender(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "send");
  char buffer[64];
  lab.must([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); }, "recv");
}

outcome ask(lab& lab, const socket_handle& s) {
  timeval arrived{};
  return lab.observe([&] { return ::ioctl(s.get(), SIOCGSTAMP, &arrived); });
}

outcome provoke(lab& lab) { return ask(lab, on_link(lab)); }

outcome remedy(lab& lab) {
  const socket_handle s = on_link(lab);
  receive(lab, s);
  return ask(lab, s);
}

outcome aftermath(lab& lab) {
  const socket_handle s = on_link(lab);
  timeval arrived{};
  lab.require(::ioctl(s.get(), SIOCGSTAMP, &arrived) == -1, "something was received");
  receive(lab, s);
  return ask(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(ioctl, no_frame_yet,
    .title = "Asking when the last frame came, before a packet socket received any",
    .cause = "there is no time to give until the socket has received something",
    .fix = "ask after a successful receive, or use SO_TIMESTAMP",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
