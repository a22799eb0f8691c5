#include "harness/scenario.h"

namespace {

outcome choose(lab& lab, std::string_view name) {
  const socket_handle s = lab.socket();
  const auto size = static_cast<socklen_t>(name.size());
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_CONGESTION, name.data(), size); });
}

outcome provoke(lab& lab) { return choose(lab, "nosuch"); }

outcome remedy(lab& lab) { return choose(lab, "reno"); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, congestion_control_unknown,
    .title = "A TCP socket is to use a congestion control that the kernel does not have",
    .cause = "no algorithm that is loaded has this name, and none could be loaded for it",
    .fix = "take one that net.ipv4.tcp_available_congestion_control names, or load its module (modprobe tcp_bbr)",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
