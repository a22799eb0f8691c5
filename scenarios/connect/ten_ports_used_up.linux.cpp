#include "harness/scenario.h"

namespace {

/// A server, as many sockets connected to it as there are local ports, ten, and one more.
struct crowd {
  socket_handle server, clients[10], late;
  endpoint where;
};

crowd use_all_ports(lab& lab) {
  network& network = lab.own_network();
  crowd made;
  made.server = lab.socket();
  made.where = lab.bind(made.server, lab.loopback());
  if (lab.variant("tcp4") || lab.variant("tcp6")) lab.listen(made.server, 16);
  made.late = lab.socket();
  for (socket_handle& client : made.clients) client = lab.socket();
  network.leave_ports(10);
  for (const socket_handle& client : made.clients) lab.connect(client, made.where);
  return made;
}

outcome connect_one_more(lab& lab, const crowd& all) {
  const endpoint& where = all.where;
  return lab.observe_once([&] { return ::connect(all.late.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const crowd all = use_all_ports(lab);
  return connect_one_more(lab, all);
}

outcome remedy(lab& lab) {
  crowd all = use_all_ports(lab);
  all.clients[3].reset();
  return connect_one_more(lab, all);
}

outcome aftermath(lab& lab) {
  crowd all = use_all_ports(lab);
  lab.require(connect_to(all.late, all.where) != 0, "there was a port left");
  all.clients[3].reset();
  return connect_one_more(lab, all);
}

}  // namespace

SOCKERR_SCENARIO(connect, ten_ports_used_up,
    .title = "A busy client has used up all local ports",
    .cause = "each connection to one server takes a local port of net.ipv4.ip_local_port_range, here ten; TCP and UDP report it differently",
    .fix = "end connections that are idle, keep them for several requests, or widen the range",
    .kind = resource,
    .variants = "tcp4 tcp6 udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
