#include "harness/scenario.h"

namespace {

/// A server, not on loopback, where Linux treats closed connections differently.
socket_handle far_listener(lab& lab, const network& network, endpoint& where) {
  socket_handle s = lab.socket();
  where = lab.bind(s, lab.variant("tcp4") ? network.here() : network.here6());
  lab.listen(s);
  return s;
}

/// Makes a connection and ends it at one end and then at the other; returns the client's port.
unsigned short use_port(lab& lab, const socket_handle& listener, const endpoint& where,
                        bool client_first) {
  connection c = lab.connected(listener, where);
  const unsigned short port = lab.local_endpoint(c.client).port();
  socket_handle &first = client_first ? c.client : c.server,
                &second = client_first ? c.server : c.client;
  first.close();
  lab.await(second, POLLIN);
  second.close();
  return port;
}

outcome connect_anew(lab& lab, bool client_first) {
  const network& network = lab.own_network();
  endpoint where;
  const socket_handle listener = far_listener(lab, network, where), s = lab.socket();
  lab.leave_only_port(s, use_port(lab, listener, where, client_first));
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_anew(lab, true); }

outcome remedy(lab& lab) { return connect_anew(lab, false); }

/// The port is kept for that peer only.
outcome aftermath(lab& lab) {
  const network& network = lab.own_network();
  endpoint where, other;
  const socket_handle listener = far_listener(lab, network, where), s = lab.socket();
  const socket_handle elsewhere = far_listener(lab, network, other);
  lab.leave_only_port(s, use_port(lab, listener, where, true));
  lab.require(connect_to(s, where) != 0, "the port was free");
  return lab.observe_once([&] { return ::connect(s.get(), other.data(), other.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, ports_in_time_wait,
    .title = "All local ports are kept by connections that were closed just now",
    .cause = "the end that closes first keeps its port for that peer for a minute (TIME_WAIT), so that late packets do no harm",
    .fix = "let the server close first, keep connections for several requests, or widen net.ipv4.ip_local_port_range",
    .kind = resource,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
