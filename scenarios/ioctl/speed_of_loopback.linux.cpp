#include <linux/ethtool.h>

#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned command) {
  const socket_handle s = lab.udp4();
  ethtool_cmd question{};
  question.cmd = command;
  ifreq link{{"lo"}, {}};
  link.ifr_data = reinterpret_cast<char*>(&question);
  return lab.observe([&] { return ::ioctl(s.get(), SIOCETHTOOL, &link); });
}

outcome provoke(lab& lab) { return ask(lab, ETHTOOL_GSET); }

outcome remedy(lab& lab) { return ask(lab, ETHTOOL_GLINK); }

}  // namespace

SOCKERR_SCENARIO(ioctl, speed_of_loopback,
    .title = "Asking for the speed of an interface that has none",
    .cause = "SIOCETHTOOL asks the driver, which answers what its hardware has; loopback, bridges and tunnels have no speed or cable",
    .fix = "take the failure for \"unknown\", and ask such interfaces only for what they have, such as ETHTOOL_GLINK",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
