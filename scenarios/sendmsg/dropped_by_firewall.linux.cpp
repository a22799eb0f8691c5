#include "harness/scenario.h"

namespace {

/// Sends to a receiver whose port, or that of another, is behind the firewall of this host.
outcome send_past_firewall(lab& lab, bool guarded) {
  network& network = lab.own_network();
  const socket_handle s = lab.socket(), receiver = lab.socket(), other = lab.socket();
  endpoint to = lab.bind(receiver, lab.loopback());
  const unsigned short elsewhere = lab.bind(other, lab.loopback()).port();
  network.guard(guarded ? to.port() : elsewhere, firewall_action::drop);
  greeting m(to.data(), to.size());
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_past_firewall(lab, true); }

outcome remedy(lab& lab) { return send_past_firewall(lab, false); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, dropped_by_firewall,
    .title = "Sending a datagram is not permitted although the program runs as root",
    .cause = "the firewall of this host drops the packet on its way out, and UDP tells the sender",
    .fix = "change the rule of the firewall; the program's own rights do not matter",
    .kind = environment,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
