#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.nonblocking(s);
  char buffer[16];
  return lab.observe(
      [&] { return ::recvfrom(s.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), sender = lab.socket();
  lab.nonblocking(s);
  const endpoint to = lab.bind(s, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(s, POLLIN);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(s.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, unbound_socket,
    .title = "Receiving datagrams on a socket that has no address",
    .cause = "without an address nobody can send to the socket; a blocking one would wait for ever",
    .fix = "bind the socket first; sending something binds it too",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
