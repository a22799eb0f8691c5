#include "harness/scenario.h"

namespace {

/// Connects to a server whose port, or that of another, is behind the firewall.
outcome connect_past_firewall(lab& lab, bool guarded) {
  network& network = lab.own_network();
  endpoint where, other;
  const socket_handle server = lab.listener(where), neighbour = lab.listener(other);
  const socket_handle s = lab.socket();
  network.guard(guarded ? where.port() : other.port(), firewall_action::reset);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_past_firewall(lab, true); }

outcome remedy(lab& lab) { return connect_past_firewall(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, reset_by_firewall,
    .title = "A firewall refuses in the server's name",
    .cause = "its rule answers with a reset, which the client cannot tell from a host on which nobody listens",
    .fix = "open the port in the firewall",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
