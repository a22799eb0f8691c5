#include "harness/scenario.h"

namespace {

/// Lets the system choose the local port from this one alone (IP_LOCAL_PORT_RANGE, option 51).
void choose_only(lab& lab, const socket_handle& s, unsigned port) {
  const unsigned range = port << 16 | port;
  unsigned kept = 0;
  socklen_t size = sizeof kept;
  if (::setsockopt(s.get(), IPPROTO_IP, 51, &range, sizeof range) != 0 ||
      ::getsockopt(s.get(), IPPROTO_IP, 51, &kept, &size) != 0 || kept != range)
    lab.skip("needs the socket option IP_LOCAL_PORT_RANGE, which Linux has since 6.3");
}

outcome send_from_port_of_first(lab& lab, bool end_first) {
  socket_handle first = lab.socket();
  const socket_handle second = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  choose_only(lab, second, lab.bind(first, lab.wildcard()).port());
  if (end_first) first.close();
  return lab.observe_once(
      [&] { return ::sendto(second.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_from_port_of_first(lab, false); }

outcome remedy(lab& lab) { return send_from_port_of_first(lab, true); }

outcome aftermath(lab& lab) {
  socket_handle first = lab.socket();
  const socket_handle second = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  const auto say = [&] { return ::sendto(second.get(), "hello", 5, 0, to.data(), to.size()); };
  choose_only(lab, second, lab.bind(first, lab.wildcard()).port());
  lab.require(say() == -1, "there was a free port");
  first.close();
  return lab.observe_once(say);
}

}  // namespace

SOCKERR_SCENARIO(sendto, local_ports_exhausted,
    .title = "There is no local port left to send a datagram from",
    .cause = "a UDP socket that sends gets a port, and the range for that has no free one left",
    .fix = "close sockets that are not needed, use one for several peers, or widen the range",
    .kind = resource,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
