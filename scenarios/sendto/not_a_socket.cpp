#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  const socket_handle receiver = lab.udp4();
  const endpoint where = lab.bind(receiver, lab.loopback4());
  return lab.observe([&] { return ::sendto(file, "hello", 5, 0, where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  const socket_handle receiver = lab.udp4();
  const endpoint where = lab.bind(receiver, lab.loopback4());
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, 0, where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, not_a_socket,
    .title = "Sending a datagram through a file",
    .cause = "the descriptor is open, but it is that of a file, and sendto is for sockets only",
    .fix = "pass a socket; a file is written with write",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
