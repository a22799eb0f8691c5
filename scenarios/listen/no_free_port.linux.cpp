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

outcome listen_on_any_port(lab& lab, bool keep) {
  socket_handle holder = lab.socket();
  const unsigned port = lab.bind(holder, lab.loopback()).port();

  const socket_handle s = lab.socket();
  choose_only(lab, s, port);
  if (!keep) holder.close();
  return lab.observe([&] { return ::listen(s.get(), 8); });
}

outcome provoke(lab& lab) { return listen_on_any_port(lab, true); }

outcome remedy(lab& lab) { return listen_on_any_port(lab, false); }

outcome aftermath(lab& lab) {
  socket_handle holder = lab.socket();
  const unsigned port = lab.bind(holder, lab.loopback()).port();
  const socket_handle s = lab.socket();
  choose_only(lab, s, port);
  lab.require(::listen(s.get(), 8) != 0, "there was a free port");
  holder.close();
  return lab.observe_once([&] { return ::listen(s.get(), 8); });
}

}  // namespace

SOCKERR_SCENARIO(listen, no_free_port,
    .title = "An unbound socket finds no port to listen on",
    .cause = "listen on an unbound socket looks for a free port in net.ipv4.ip_local_port_range, or in the socket's own range, and finds none",
    .fix = "bind to a port that is free before listen, or free one",
    .kind = resource,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
