#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_NODELAY, value, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, lab.socket()); }

outcome remedy(lab& lab) { return set(lab, lab.variant("udp6") ? lab.tcp6() : lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, option_of_other_protocol,
    .title = "TCP_NODELAY on a socket that is not TCP",
    .cause = "the level IPPROTO_TCP exists for TCP sockets only; UDP and unix sockets send at once anyway",
    .fix = "set options of TCP on TCP sockets only",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
