#include "harness/scenario.h"

namespace {

struct discovery {
  int level, name;
};
discovery option_of(lab& lab) {
  if (lab.variant("tcp6") || lab.variant("udp6")) return {IPPROTO_IPV6, IPV6_MTU_DISCOVER};
  return {IPPROTO_IP, IP_MTU_DISCOVER};
}

outcome set(lab& lab, const socket_handle& s, int mode) {
  const discovery option = option_of(lab);
  const char* value = reinterpret_cast<const char*>(&mode);
  return lab.observe([&] { return ::setsockopt(s.get(), option.level, option.name, value, sizeof mode); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const discovery option = option_of(lab);
  int mode = 0;  // stays so where it cannot be read
  socklen_t size = sizeof mode;
  ::getsockopt(s.get(), option.level, option.name, reinterpret_cast<char*>(&mode), &size);
  return set(lab, s, mode);
}

outcome remedy(lab& lab) { return set(lab, lab.socket(), IP_PMTUDISC_DO); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, mtu_discovery_left_unset,
    .title = "IP_MTU_DISCOVER cannot be put back as it was found",
    .cause = "Windows reads as 0 what was never set and stands for the setting of the system, and takes only the others back",
    .fix = "set one of the modes that have a name, such as IP_PMTUDISC_DO",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
