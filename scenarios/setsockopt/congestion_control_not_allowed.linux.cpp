#include <fstream>
#include <sstream>

#include "harness/scenario.h"

namespace {

/// The names that a setting of TCP lists, with a space before and behind each.
std::string names(const char* path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return " " + line + " ";
}

/// Chooses an algorithm as an ordinary user: the first that every user may have, or may not.
outcome choose(lab& lab, bool allowed) {
  std::istringstream available(names("/proc/sys/net/ipv4/tcp_available_congestion_control"));
  const std::string for_all = names("/proc/sys/net/ipv4/tcp_allowed_congestion_control");
  std::string name;
  do {
    if (!(available >> name)) lab.skip("every user may have every congestion control here");
  } while ((for_all.find(" " + name + " ") != std::string::npos) != allowed);
  lab.drop_privileges();
  const socket_handle s = lab.socket();
  const auto size = static_cast<socklen_t>(name.size());
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_CONGESTION, name.data(), size); });
}

outcome provoke(lab& lab) { return choose(lab, false); }

outcome remedy(lab& lab) { return choose(lab, true); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, congestion_control_not_allowed,
    .title = "An ordinary user chooses a congestion control that is not for everybody",
    .cause = "the kernel has it, but net.ipv4.tcp_allowed_congestion_control does not name it; others take CAP_NET_ADMIN",
    .fix = "choose one that is allowed, have the administrator add it to the list, or give the program the capability",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
