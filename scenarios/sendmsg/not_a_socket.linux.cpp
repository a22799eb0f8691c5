#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  greeting m;
  return lab.observe([&] { return ::sendmsg(file, &m, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4(), receiver = lab.udp4();
  lab.connect(s, lab.bind(receiver, lab.loopback4()));
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, not_a_socket,
    .title = "Sending a message over a file",
    .cause = "the descriptor is open, but it is that of a file, and the call is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
