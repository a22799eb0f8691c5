#include "harness/scenario.h"

namespace {

outcome set_metric(lab& lab, int metric) {
  lab.own_network();
  const socket_handle s = lab.udp4();
  ifreq interface {
    "lo", {}
  };
  interface.ifr_metric = metric;
  return lab.observe(
      [&] { return ::ioctl(s.get(), metric == 0 ? SIOCGIFMETRIC : SIOCSIFMETRIC, &interface); });
}

outcome provoke(lab& lab) { return set_metric(lab, 5); }

outcome remedy(lab& lab) { return set_metric(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(ioctl, metric_not_supported,
    .title = "Setting the metric of an interface",
    .cause = "Linux keeps metrics with routes, and an interface always has the metric 0",
    .fix = "give the metric to the route; reading it from the interface works",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
