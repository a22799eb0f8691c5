#include <net/route.h>

#include "harness/scenario.h"

namespace {

outcome delete_route(lab& lab, bool exists) {
  const network& network = lab.own_network();
  const socket_handle s = lab.udp4();
  rtentry route{};
  route.rt_dst = *ipv4("203.0.113.9").data();
  route.rt_gateway = *network.silent_host().data();
  route.rt_flags = RTF_UP | RTF_HOST | RTF_GATEWAY;
  if (exists) lab.must([&] { return ::ioctl(s.get(), SIOCADDRT, &route); }, "SIOCADDRT");
  return lab.observe_once([&] { return ::ioctl(s.get(), SIOCDELRT, &route); });
}

outcome provoke(lab& lab) { return delete_route(lab, false); }

outcome remedy(lab& lab) { return delete_route(lab, true); }

}  // namespace

SOCKERR_SCENARIO(ioctl, route_missing,
    .title = "Deleting a route that is not there",
    .cause = "no route has this destination, mask, gateway and metric; the code says \"No such process\", but no process is meant",
    .fix = "delete the route with what it was made with, or take the failure for success",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
