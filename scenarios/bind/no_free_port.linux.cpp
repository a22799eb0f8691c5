#include "harness/scenario.h"

namespace {

/// Leaves the socket one port to choose from, by IP_LOCAL_PORT_RANGE: the lowest and the highest.
void choose_only(lab& lab, const socket_handle& s, unsigned port) {
  constexpr int local_port_range = 51;
  const unsigned range = port | port << 16;
  unsigned taken = 0;
  socklen_t size = sizeof taken;
  ::setsockopt(s.get(), IPPROTO_IP, local_port_range, &range, sizeof range);
  ::getsockopt(s.get(), IPPROTO_IP, local_port_range, &taken, &size);
  if (taken != range)
    lab.skip("a socket cannot have a range of ports of its own here; that takes Linux 6.3");
}

outcome bind_to_any_port(lab& lab, bool keep) {
  socket_handle holder = lab.socket();
  const unsigned port = lab.bind(holder, lab.loopback()).port();

  const socket_handle s = lab.socket();
  choose_only(lab, s, port);
  if (!keep) holder.close();
  const endpoint any_port = lab.loopback();
  return lab.observe([&] { return ::bind(s.get(), any_port.data(), any_port.size()); });
}

outcome provoke(lab& lab) { return bind_to_any_port(lab, true); }

outcome remedy(lab& lab) { return bind_to_any_port(lab, false); }

outcome aftermath(lab& lab) {
  socket_handle holder = lab.socket();
  const endpoint any_port = lab.loopback(), held = lab.bind(holder, any_port);
  const socket_handle s = lab.socket();
  choose_only(lab, s, held.port());
  lab.require(bind_to(s, any_port) != 0, "there was a free port");
  holder.close();
  return lab.observe_once([&] { return ::bind(s.get(), any_port.data(), any_port.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, no_free_port,
    .title = "Every port of the range to choose from is taken",
    .cause = "for port 0 the system looks for a free port in net.ipv4.ip_local_port_range, or in the socket's own range, and finds none",
    .fix = "close sockets that are no longer needed, or make the range larger",
    .kind = resource,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
