#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s) {
  int on = 0;
  socklen_t size = sizeof on;
  char* value = reinterpret_cast<char*>(&on);
  return lab.observe([&] { return ::getsockopt(s.get(), IPPROTO_TCP, TCP_NODELAY, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, lab.socket()); }

outcome remedy(lab& lab) { return get(lab, lab.variant("udp6") ? lab.tcp6() : lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, option_of_other_protocol,
    .title = "Reading TCP_NODELAY of a socket that is not TCP",
    .cause = "the level IPPROTO_TCP exists for TCP sockets only",
    .fix = "read options of TCP from TCP sockets only",
    .kind = programmer,
    .variants = "udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
