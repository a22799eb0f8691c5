#include "harness/scenario.h"

namespace {

/// Connects to a server whose port, or that of another, is behind the firewall.
outcome connect_past_firewall(lab& lab, bool guarded) {
  network& network = lab.own_network();
  endpoint where, other;
  const socket_handle server = lab.listener(where), neighbour = lab.listener(other);
  const socket_handle s = lab.socket();
  lab.give_up_early(s);
  network.guard(guarded ? where.port() : other.port(), firewall_action::drop);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_past_firewall(lab, true); }

outcome remedy(lab& lab) { return connect_past_firewall(lab, false); }

/// The socket that gave up may try another server.
outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  endpoint where, other;
  const socket_handle server = lab.listener(where), neighbour = lab.listener(other);
  const socket_handle s = lab.socket();
  lab.give_up_early(s);
  network.guard(where.port(), firewall_action::drop);
  lab.require(connect_to(s, where) != 0, "the firewall let it pass");
  return lab.observe_once([&] { return ::connect(s.get(), other.data(), other.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, dropped_by_firewall,
    .title = "A firewall drops every packet of the attempt, be it that of this host",
    .cause = "TCP takes a dropped packet for a lost one and sends it again, for two minutes by default; nothing tells it why",
    .fix = "open the port in the firewall; let it reject rather than drop where people wait for an answer",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
