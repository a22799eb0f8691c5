#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  greeting m;
  return lab.observe([&] { return ::recvmsg(file, &m, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  const endpoint here = lab.bind(s, lab.loopback4());
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, here.data(), here.size()); }, "sendto");
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, not_a_socket,
    .title = "Receiving a message from a file",
    .cause = "the descriptor is open, but it is that of a file, and the call is for sockets only",
    .fix = "pass a socket, or read the file with read",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
