#include "harness/scenario.h"

namespace {

/// Sends the first `size` bytes of an ICMP message of that type with a socket for pings.
outcome ping(lab& lab, unsigned char type, size_t size) {
  lab.own_network().set("net.ipv4.ping_group_range", "0 0");
  const socket_handle s(
      lab.must([] { return ::socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP); }, "ping socket"));
  const endpoint to = ipv4("127.0.0.1");
  const unsigned char message[8] = {type};
  return lab.observe([&] { return ::sendto(s.get(), message, size, 0, to.data(), to.size()); });
}

constexpr unsigned char echo_request = 8, timestamp_request = 13;

outcome provoke(lab& lab) {
  return lab.variant("too_short") ? ping(lab, echo_request, 7) : ping(lab, timestamp_request, 8);
}

outcome remedy(lab& lab) { return ping(lab, echo_request, 8); }

}  // namespace

SOCKERR_SCENARIO(sendto, not_an_echo_request,
    .title = "A socket for pings is to send something else",
    .cause = "SOCK_DGRAM with IPPROTO_ICMP needs no privilege because it sends echo requests only, whose header has 8 bytes",
    .fix = "send an echo request with its whole header; other ICMP messages take a raw socket",
    .kind = programmer,
    .variants = "other_type too_short",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
