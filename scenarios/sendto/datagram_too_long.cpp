#include "harness/scenario.h"

namespace {

char message[65536];  // its content does not matter

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  return lab.observe(
      [&] { return ::sendto(s.get(), message, sizeof message, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  return lab.observe_once(
      [&] { return ::sendto(s.get(), message, 65507, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, datagram_too_long,
    .title = "A message that does not fit into one datagram",
    .cause = "UDP sends each message whole, and its length field has 16 bits, headers included",
    .fix = "keep messages to 65507 bytes (IPv4) or 65527 (IPv6); better to what one packet carries",
    .kind = programmer,
    .variants = "udp4 udp6 linux_raw4",
    .provoke = provoke, .remedy = remedy)
