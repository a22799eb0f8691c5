#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s) {
  linger value{};
  socklen_t size = sizeof value;
  char* bytes = reinterpret_cast<char*>(&value);
  return lab.observe([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_LINGER, bytes, &size); });
}

outcome provoke(lab& lab) { return get(lab, lab.udp4()); }

outcome remedy(lab& lab) { return get(lab, lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, linger_of_udp,
    .title = "Reading SO_LINGER of a UDP socket",
    .cause = "a datagram socket has nothing to wait for when it is closed; Winsock does not know the option there, Linux does",
    .fix = "read SO_LINGER of stream sockets only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
