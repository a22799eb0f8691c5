#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  char buffer[16];
  return lab.observe([&] { return ::recvfrom(file, buffer, sizeof buffer, 0, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle sender = lab.udp4(), s = lab.udp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.connect(sender, where);
  lab.must([&] { return ::send(sender.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(s.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, not_a_socket,
    .title = "Receiving a datagram from a file",
    .cause = "the descriptor is open, but it is that of a file, and recvfrom is for sockets only",
    .fix = "pass a socket; a file is read with read",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
