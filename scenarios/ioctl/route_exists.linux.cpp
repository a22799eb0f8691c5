#include <net/route.h>

#include "harness/scenario.h"

namespace {

outcome add_route(lab& lab, bool again) {
  const network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  rtentry route{};
  route.rt_dst = *ipv4("203.0.113.9").data();
  route.rt_gateway = *network.silent_host().data();
  route.rt_flags = RTF_UP | RTF_HOST | RTF_GATEWAY;
  if (again) lab.must([&] { return ::ioctl(s.get(), SIOCADDRT, &route); }, "first SIOCADDRT");
  return lab.observe_once([&] { return ::ioctl(s.get(), SIOCADDRT, &route); });
}

outcome provoke(lab& lab) { return add_route(lab, true); }

outcome remedy(lab& lab) { return add_route(lab, false); }

}  // namespace

SOCKERR_SCENARIO(ioctl, route_exists,
    .title = "Adding a route that is there already",
    .cause = "the table has a route to the same network with the same metric",
    .fix = "delete the old route first, give another metric, or take the failure for success",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
