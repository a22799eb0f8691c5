#include "harness/scenario.h"

namespace {

/// A server, and as many sockets connected to it as there are local ports: ten.
struct crowd {
  socket_handle server, clients[10];
  endpoint where;
};

crowd use_all_ports(lab& lab) {
  network& network = lab.own_network();
  crowd made;
  made.server = lab.socket();
  made.where = lab.bind(made.server, network.here());
  if (lab.variant("tcp4")) lab.listen(made.server, 16);
  network.leave_ports(10);
  for (socket_handle& client : made.clients) {
    client = lab.socket();
    lab.connect(client, made.where);
  }
  return made;
}

outcome connect_one_more(lab& lab, const endpoint& where) {
  const socket_handle s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const crowd all = use_all_ports(lab);
  return connect_one_more(lab, all.where);
}

outcome remedy(lab& lab) {
  crowd all = use_all_ports(lab);
  all.clients[3].reset();
  return connect_one_more(lab, all.where);
}

outcome aftermath(lab& lab) {
  crowd all = use_all_ports(lab);
  const socket_handle early = lab.socket();
  lab.require(connect_to(early, all.where) != 0, "there was a port left");
  all.clients[3].reset();
  return connect_one_more(lab, all.where);
}

}  // namespace

SOCKERR_SCENARIO(connect, ten_ports_used_up,
    .title = "A busy client has used up all local ports",
    .cause = "each connection to one server takes a local port of net.ipv4.ip_local_port_range, here ten; TCP and UDP report it differently",
    .fix = "end connections that are idle, keep them for several requests, or widen the range",
    .kind = resource,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
