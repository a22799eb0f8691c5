#include <net/route.h>

#include "harness/scenario.h"

namespace {

outcome add_route(lab& lab, const endpoint& gateway) {
  const socket_handle s = lab.udp4();
  rtentry route{};
  route.rt_dst = *ipv4("203.0.113.9").data();
  route.rt_gateway = *gateway.data();
  route.rt_flags = RTF_UP | RTF_HOST | RTF_GATEWAY;
  return lab.observe_once([&] { return ::ioctl(s.get(), SIOCADDRT, &route); });
}

outcome provoke(lab& lab) { return add_route(lab, lab.own_network().unrouted_host()); }

outcome remedy(lab& lab) { return add_route(lab, lab.own_network().silent_host()); }

}  // namespace

SOCKERR_SCENARIO(ioctl, route_gateway_unreachable,
    .title = "Adding a route by way of a gateway that cannot be reached",
    .cause = "a gateway must be a neighbour, in a network of one of the interfaces, and this one is not",
    .fix = "name a gateway on a link of this host, or first give an interface an address in its network",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
