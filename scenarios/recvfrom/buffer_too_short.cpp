#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, io_length room) {
  const socket_handle s = lab.socket(), sender = lab.socket();
  const endpoint to = lab.bind(s, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "nine char", 9, 0, to.data(), to.size()); }, "send");
  lab.await(s, POLLIN);
  char buffer[16];
  const outcome seen =
      lab.observe_once([&] { return ::recvfrom(s.get(), buffer, room, 0, nullptr, nullptr); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) { return receive(lab, 6); }

outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(recvfrom, buffer_too_short,
    .title = "A datagram that is longer than the buffer loses its end",
    .cause = "one call takes one datagram; what does not fit into the buffer is thrown away",
    .fix = "receive into a buffer that takes the longest datagram the protocol allows",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
