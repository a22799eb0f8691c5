#include "harness/scenario.h"

namespace {

outcome send_to_group(lab& lab, bool choose) {
  const network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  const endpoint here = network.here(), group = ipv4("239.255.0.1", 9);
  const in_addr interface = reinterpret_cast<const sockaddr_in*>(here.data())->sin_addr;
  if (choose)
    lab.must([&] {
      return ::setsockopt(s.get(), IPPROTO_IP, IP_MULTICAST_IF, &interface, sizeof interface);
    }, "IP_MULTICAST_IF");
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, 0, group.data(), group.size()); });
}

outcome provoke(lab& lab) { return send_to_group(lab, false); }

outcome remedy(lab& lab) { return send_to_group(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendto, multicast_without_route,
    .title = "Sending to a multicast group on a host that has no route to it",
    .cause = "groups are routed as other addresses are, and with no default route none leads to this one",
    .fix = "choose the interface with IP_MULTICAST_IF, or add a route: ip route add 224.0.0.0/4 dev eth0",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
