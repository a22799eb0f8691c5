#include "harness/scenario.h"

namespace {

/// Connects to a server whose port, or that of another, is behind the firewall.
outcome connect_past_firewall(lab& lab, bool guarded) {
  network& network = lab.own_network();
  endpoint where, other;
  const socket_handle server = lab.listener(where), neighbour = lab.listener(other);
  const socket_handle s = lab.socket();
  network.guard(guarded ? where.port() : other.port(), firewall_action::no_protocol);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_past_firewall(lab, true); }

outcome remedy(lab& lab) { return connect_past_firewall(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, protocol_rejected,
    .title = "The answer to a connection is that the host does not know TCP",
    .cause = "a firewall said by ICMP (protocol unreachable) what no host with TCP would say; it has nothing to do with options",
    .fix = "open the port in the firewall",
    .kind = environment,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
