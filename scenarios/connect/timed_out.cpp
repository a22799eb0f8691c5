#include "harness/scenario.h"

namespace {

/// Connects to a server, wherever that is.
outcome connect_to_server(lab& lab, const endpoint& host) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = host.with_port(lab.bind(listener, ipv4("0.0.0.0")).port());
  lab.listen(listener);
  lab.give_up_early(s);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return connect_to_server(lab, network.silent_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.silent_host());
  return connect_to_server(lab, network.silent_host());
}

outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  const socket_handle s = lab.tcp4(), listener = lab.tcp4();
  lab.give_up_early(s);
  lab.require(connect_to(s, network.silent_host()) != 0, "somebody answered");
  const endpoint where = lab.bind(listener, network.here());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, timed_out,
    .title = "Nothing answers where the connection is to go",
    .cause = "the packets vanish: the host is off, or a firewall drops them without a word",
    .fix = "bring the host up or open the firewall; set a time limit that suits the caller",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
