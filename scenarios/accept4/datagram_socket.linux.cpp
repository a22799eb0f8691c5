#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const endpoint here = lab.bind(s, lab.loopback());
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, here.data(), here.size()); }, "sendto");
  return lab.observe_socket([&] { return ::accept4(s.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const endpoint here = lab.bind(s, lab.loopback());
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, here.data(), here.size()); }, "sendto");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, datagram_socket,
    .title = "accept4 on a datagram socket",
    .cause = "datagrams come without a connection, so there is nothing to accept",
    .fix = "receive from the bound socket instead of accepting; recvfrom also says who sent the datagram",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
