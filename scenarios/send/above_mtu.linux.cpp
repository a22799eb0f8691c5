#include "harness/scenario.h"

namespace {

/// Sends so many bytes over a link that carries packets of 1500, and may not cut them up.
outcome send_whole(lab& lab, io_length size) {
  const network& network = lab.own_network();
  const bool ipv4 = lab.variant("udp4");
  const socket_handle s = lab.socket();
  lab.option(s, ipv4 ? IPPROTO_IP : IPPROTO_IPV6, ipv4 ? IP_MTU_DISCOVER : IPV6_MTU_DISCOVER,
             IP_PMTUDISC_DO);
  lab.connect(s, ipv4 ? network.silent_host() : network.silent_host6());
  static const char bytes[1500] = {};
  return lab.observe_once([&] { return ::send(s.get(), bytes, size, 0); });
}

outcome provoke(lab& lab) { return send_whole(lab, 1500); }

outcome remedy(lab& lab) { return send_whole(lab, 1452); }

}  // namespace

SOCKERR_SCENARIO(send, above_mtu,
    .title = "A datagram that may not be cut up is longer than the link carries",
    .cause = "IP_MTU_DISCOVER forbids fragments, and with its headers the datagram is above the MTU of the interface",
    .fix = "send at most the MTU (getsockopt of IP_MTU) without 28 bytes of headers, 48 with IPv6; or allow fragments",
    .kind = environment,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
