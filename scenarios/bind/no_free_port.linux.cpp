#include "harness/scenario.h"

namespace {

outcome bind_to_any_port(lab& lab, bool keep) {
  lab.own_network();  // where nobody else can take the port meanwhile
  socket_handle holder = lab.socket();
  const unsigned short port = lab.bind_ephemeral(holder, lab.loopback()).port();

  const socket_handle s = lab.socket();
  lab.leave_only_port(s, port);
  if (!keep) holder.close();
  const endpoint any_port = lab.loopback();
  return lab.observe([&] { return ::bind(s.get(), any_port.data(), any_port.size()); });
}

outcome provoke(lab& lab) { return bind_to_any_port(lab, true); }

outcome remedy(lab& lab) { return bind_to_any_port(lab, false); }

outcome aftermath(lab& lab) {
  lab.own_network();
  socket_handle holder = lab.socket();
  const endpoint any_port = lab.loopback(), held = lab.bind_ephemeral(holder, any_port);
  const socket_handle s = lab.socket();
  lab.leave_only_port(s, held.port());
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
    .variants = "tcp4 tcp6 udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
