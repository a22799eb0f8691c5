#include "harness/scenario.h"

namespace {

outcome peek(lab& lab, char* buffer, io_length room) {
  const socket_handle s = lab.socket(), sender = lab.socket();
  const endpoint to = lab.bind(s, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(s, POLLIN);
  endpoint from;
  const outcome seen = lab.observe_once([&] {
    return ::recvfrom(s.get(), buffer, room, MSG_PEEK, from.data(), from.size_out());
  });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) { return peek(lab, nullptr, 0); }

outcome remedy(lab& lab) {
  char buffer[16];
  return peek(lab, buffer, sizeof buffer);
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, peek_without_room,
    .title = "Looking at the sender of the next datagram without room for the datagram",
    .cause = "what does not fit is cut off, even when all of it is: Winsock says so, Linux says 0 bytes as for an empty datagram",
    .fix = "give MSG_PEEK a buffer for the longest datagram, or take WSAEMSGSIZE as success",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
