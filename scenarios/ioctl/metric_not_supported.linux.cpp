#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned long request) {
  lab.own_network();
  const socket_handle s = lab.udp4();
  ifreq link{{"lo"}, {}};
  return lab.observe([&] { return ::ioctl(s.get(), request, &link); });
}

outcome provoke(lab& lab) { return ask(lab, SIOCSIFMETRIC); }

outcome remedy(lab& lab) { return ask(lab, SIOCGIFMETRIC); }

}  // namespace

SOCKERR_SCENARIO(ioctl, metric_not_supported,
    .title = "Setting the metric of an interface",
    .cause = "Linux keeps metrics with routes, and an interface always has the metric 0",
    .fix = "give the metric to the route; of an interface it can be read only",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
