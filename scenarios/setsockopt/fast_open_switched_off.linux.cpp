#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const char* setting) {
  lab.own_network().set("net.ipv4.tcp_fastopen", setting);
  const socket_handle s = lab.socket();
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_FASTOPEN_CONNECT, &on, sizeof on); });
}

outcome provoke(lab& lab) { return ask(lab, "0"); }

outcome remedy(lab& lab) { return ask(lab, "1"); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, fast_open_switched_off,
    .title = "TCP_FASTOPEN_CONNECT on a host where TCP Fast Open is switched off",
    .cause = "net.ipv4.tcp_fastopen has no client bit (1)",
    .fix = "switch it on (net.ipv4.tcp_fastopen = 1), or connect without it",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
