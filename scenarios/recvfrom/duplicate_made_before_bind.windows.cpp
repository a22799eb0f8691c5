#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, bool copied_before) {
  const socket_handle s = lab.socket(), sender = lab.socket();
  socket_handle copy;
  if (copied_before) copy = socket_handle(copy_of(s.get()));
  const endpoint to = lab.bind(s, lab.loopback());
  if (!copied_before) copy = socket_handle(copy_of(s.get()));
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(s, POLLIN);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(copy.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(recvfrom, duplicate_made_before_bind,
    .title = "A handle that WSADuplicateSocket made does not know that the socket was bound later",
    .cause = "Winsock notes with each handle whether the socket is bound, and a duplicate takes that over when it is made",
    .fix = "bind the socket before it is duplicated",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
