#include "harness/scenario.h"

namespace {

outcome rename_link(lab& lab, std::string_view name) {
  lab.own_network().take_down("link0");
  const socket_handle s = lab.udp4();
  ifreq link{{"link0"}, {}};
  link.ifr_newname[name.copy(link.ifr_newname, sizeof link.ifr_newname - 1)] = 0;
  return lab.observe_once([&] { return ::ioctl(s.get(), SIOCSIFNAME, &link); });
}

outcome provoke(lab& lab) { return rename_link(lab, "lo"); }

outcome remedy(lab& lab) { return rename_link(lab, "wan0"); }

}  // namespace

SOCKERR_SCENARIO(ioctl, interface_name_taken,
    .title = "Giving an interface the name of another one",
    .cause = "every interface of a network namespace has a name of its own",
    .fix = "choose a name that no interface has; to swap two, take a third name in between",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
