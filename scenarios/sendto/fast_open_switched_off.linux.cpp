#include "harness/scenario.h"

namespace {

outcome send_first(lab& lab, const char* setting) {
  lab.own_network().set("net.ipv4.tcp_fastopen", setting);
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, MSG_FASTOPEN, where.data(), where.size()); });
}

outcome provoke(lab& lab) { return send_first(lab, "0"); }

outcome remedy(lab& lab) { return send_first(lab, "1"); }

}  // namespace

SOCKERR_SCENARIO(sendto, fast_open_switched_off,
    .title = "Connecting and sending in one step on a host where TCP Fast Open is switched off",
    .cause = "net.ipv4.tcp_fastopen has no client bit (1), so the flag MSG_FASTOPEN means nothing here",
    .fix = "switch it on (net.ipv4.tcp_fastopen = 1), or connect first and send then",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
