#include "harness/scenario.h"

namespace {

outcome set(lab& lab, bool connected) {
  lab.need_fast_open();
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  if (connected) lab.connect(s, where);
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_FASTOPEN_CONNECT, &on, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, true); }

outcome remedy(lab& lab) { return set(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, fast_open_when_connected,
    .title = "TCP Fast Open is switched on for a socket that is connected",
    .cause = "the option says how the connection is to be made, and it has been made",
    .fix = "set TCP_FASTOPEN_CONNECT before connect",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
