#include "harness/scenario.h"

namespace {

/// A socket for which a datagram is waiting.
socket_handle receiver(lab& lab) {
  socket_handle s = lab.socket();
  const socket_handle sender = lab.socket();
  const endpoint to = lab.bind(s, lab.loopback());
  lab.bind(sender, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(s, POLLIN);
  return s;
}

outcome provoke(lab& lab) {
  const socket_handle s = receiver(lab);
  sockaddr* from = static_cast<sockaddr*>(lab.bad_pointer());
  socklen_t size = sizeof(sockaddr_storage);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(s.get(), buffer, sizeof buffer, 0, from, &size); });
}

outcome remedy(lab& lab) {
  const socket_handle s = receiver(lab);
  endpoint from;
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(s.get(), buffer, sizeof buffer, 0, from.data(), from.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, bad_address_pointer,
    .title = "The address of the sender is to go where the process has no memory",
    .cause = "the datagram is there, but the system cannot write the sender's address",
    .fix = "pass a sockaddr_storage and its length, or two null pointers",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
