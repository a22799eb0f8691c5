#include "harness/scenario.h"

namespace {

/// Sends to a peer whose port, or that of another, is behind the firewall of this host.
outcome send_past_firewall(lab& lab, bool guarded) {
  network& network = lab.own_network();
  const connection c = lab.connected();
  const socket_handle other = lab.socket();
  const endpoint elsewhere = lab.bind(other, lab.loopback());
  const unsigned short port = lab.local_endpoint(guarded ? c.server : other).port();
  network.guard(guarded ? port : elsewhere.port(), firewall_action::drop);
  const outcome seen = lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
  if (seen.failed) return seen;
  if (!guarded) lab.await(c.server, POLLIN);
  char buffer[16];
  const auto arrived = ::recv(c.server.get(), buffer, sizeof buffer, MSG_DONTWAIT);
  return lab.with_detail(seen, "arrived", arrived);
}

outcome provoke(lab& lab) { return send_past_firewall(lab, true); }

outcome remedy(lab& lab) { return send_past_firewall(lab, false); }

}  // namespace

SOCKERR_SCENARIO(send, dropped_by_firewall,
    .title = "Sending is not permitted although the program runs as root",
    .cause = "the firewall of this host drops the packet on its way out; UDP tells the sender, TCP only sends it again",
    .fix = "change the rule of the firewall; the program's own rights do not matter",
    .kind = environment,
    .variants = "udp4 udp6 tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
