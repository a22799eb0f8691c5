#include "harness/scenario.h"

namespace {

outcome send_from_port_of_first(lab& lab, bool end_first) {
  lab.own_network();  // where nobody else can take the port meanwhile
  socket_handle first = lab.socket();
  const socket_handle second = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  lab.leave_only_port(second, lab.bind_ephemeral(first, lab.wildcard()).port());
  if (end_first) first.close();
  return lab.observe_once(
      [&] { return ::sendto(second.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_from_port_of_first(lab, false); }

outcome remedy(lab& lab) { return send_from_port_of_first(lab, true); }

outcome aftermath(lab& lab) {
  lab.own_network();
  socket_handle first = lab.socket();
  const socket_handle second = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  const auto say = [&] { return ::sendto(second.get(), "hello", 5, 0, to.data(), to.size()); };
  lab.leave_only_port(second, lab.bind_ephemeral(first, lab.wildcard()).port());
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
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
