#include "harness/scenario.h"

namespace {

/// Connects to a server, wherever that is.
outcome connect_to_server(lab& lab, const endpoint& host) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = host.with_port(lab.bind(listener, ipv4("0.0.0.0")).port());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return connect_to_server(lab, network.absent_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.absent_host());
  return connect_to_server(lab, network.absent_host());
}

}  // namespace

SOCKERR_SCENARIO(connect, host_unreachable,
    .title = "The peer's network is there, but no host has the address",
    .cause = "the address is on the local link, and no host answers when it is asked for",
    .fix = "bring up the host that has the address, or correct the address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
