#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_BROADCAST, value, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, lab.tcp4()); }

outcome remedy(lab& lab) { return set(lab, lab.udp4()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, broadcast_on_tcp,
    .title = "SO_BROADCAST on a TCP socket",
    .cause = "a connection has one peer, so the option means nothing there: Winsock says so, Linux keeps it without any use",
    .fix = "set SO_BROADCAST on datagram sockets only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
