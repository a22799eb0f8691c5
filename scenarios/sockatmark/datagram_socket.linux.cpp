#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::sockatmark(s.get()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  return lab.observe([&] { return ::sockatmark(s.get()); });
}

}  // namespace

SOCKERR_SCENARIO(sockatmark, datagram_socket,
    .title = "Asking a datagram socket for its urgent mark",
    .cause = "only a stream can have urgent data",
    .fix = "ask stream sockets only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
