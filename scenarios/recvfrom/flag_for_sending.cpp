#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, int flags) {
  const socket_handle s = lab.socket(), sender = lab.socket();
  const endpoint to = lab.bind(s, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(s, POLLIN);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(s.get(), buffer, sizeof buffer, flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, MSG_DONTROUTE); }
outcome remedy(lab& lab) { return receive(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(recvfrom, flag_for_sending,
    .title = "A flag that is for sending is given to recvfrom",
    .cause = "MSG_DONTROUTE says how a datagram is to leave this host and means nothing when one is received: Winsock refuses it, Linux ignores it",
    .fix = "give flags to the calls that know them",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
