#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(file, &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4(), receiver = lab.udp4();
  lab.connect(s, lab.bind(receiver, lab.loopback4()));
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, not_a_socket,
    .title = "Sending a message over a file",
    .cause = "the descriptor is open, but it is that of a file, and the call is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
