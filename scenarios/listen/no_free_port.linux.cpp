#include "harness/scenario.h"

namespace {

outcome listen_on_any_port(lab& lab, bool keep) {
  lab.own_network();  // where nobody else can take the port meanwhile
  socket_handle holder = lab.socket();
  const unsigned short port = lab.bind_ephemeral(holder, lab.loopback()).port();

  const socket_handle s = lab.socket();
  lab.leave_only_port(s, port);
  if (!keep) holder.close();
  return lab.observe([&] { return ::listen(s.get(), 8); });
}

outcome provoke(lab& lab) { return listen_on_any_port(lab, true); }

outcome remedy(lab& lab) { return listen_on_any_port(lab, false); }

outcome aftermath(lab& lab) {
  lab.own_network();
  socket_handle holder = lab.socket();
  const unsigned short port = lab.bind_ephemeral(holder, lab.loopback()).port();
  const socket_handle s = lab.socket();
  lab.leave_only_port(s, port);
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
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
