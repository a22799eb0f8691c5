#include "harness/scenario.h"

namespace {

firewall_action answer_of(const lab& lab) {
  if (lab.variant("no_network")) return firewall_action::no_network;
  if (lab.variant("no_host")) return firewall_action::no_host;
  if (lab.variant("no_port")) return firewall_action::no_port;
  return firewall_action::prohibited;
}

/// Connects to a server whose port, or that of another, is behind the firewall.
outcome connect_past_firewall(lab& lab, bool guarded) {
  network& network = lab.own_network();
  endpoint where, other;
  const socket_handle server = lab.listener(where), neighbour = lab.listener(other);
  const socket_handle s = lab.socket();
  network.guard(guarded ? where.port() : other.port(), answer_of(lab));
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_past_firewall(lab, true); }

outcome remedy(lab& lab) { return connect_past_firewall(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, rejected_by_firewall,
    .title = "A firewall or a router answers that there is no way",
    .cause = "it sent an ICMP message in the server's place, and each reason that it can give has a code of its own",
    .fix = "open the port in the firewall; what the code says need not be true",
    .kind = environment,
    .variants = "tcp4 tcp6 x no_network no_host no_port prohibited",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
