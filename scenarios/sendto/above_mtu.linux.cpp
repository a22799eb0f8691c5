#include "harness/scenario.h"

namespace {

/// Sends more than the link carries in one packet.
outcome send_long(lab& lab, bool in_one_packet) {
  const network& network = lab.own_network();
  const bool ipv4 = !lab.variant("udp6");
  const endpoint to = ipv4 ? network.silent_host() : network.silent_host6();
  const socket_handle s = lab.socket();
  if (in_one_packet)
    lab.option(s, ipv4 ? IPPROTO_IP : IPPROTO_IPV6, ipv4 ? IP_MTU_DISCOVER : IPV6_MTU_DISCOVER,
               IP_PMTUDISC_DO);
  static const char bytes[2000] = {};
  return lab.observe_once(
      [&] { return ::sendto(s.get(), bytes, sizeof bytes, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_long(lab, true); }

outcome remedy(lab& lab) { return send_long(lab, false); }

}  // namespace

SOCKERR_SCENARIO(sendto, above_mtu,
    .title = "A datagram that may not be cut up is longer than the link carries",
    .cause = "IP_MTU_DISCOVER forbids fragments, and with its headers the datagram is above the MTU of the interface",
    .fix = "allow fragments by leaving the option as it is, or send less",
    .kind = environment,
    .variants = "udp4 udp6 linux_raw4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
