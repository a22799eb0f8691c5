#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s) {
  int hops = 0;
  socklen_t size = sizeof hops;
  char* value = reinterpret_cast<char*>(&hops);
  return lab.observe(
      [&] { return ::getsockopt(s.get(), IPPROTO_IP, IP_MULTICAST_TTL, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, lab.tcp4()); }
outcome remedy(lab& lab) { return get(lab, lab.udp4()); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, multicast_ttl_of_tcp,
    .title = "Reading IP_MULTICAST_TTL of a TCP socket",
    .cause = "a connection has one peer, so the option means nothing there: Winsock says so, Linux tells its default",
    .fix = "read the option of datagram sockets only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
