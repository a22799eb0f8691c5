#include "harness/scenario.h"

namespace {

outcome connect_to_second(lab& lab, bool with_fresh_socket) {
  const socket_handle first = lab.socket(), second = lab.socket();
  const endpoint first_at = lab.bind(first, lab.loopback());
  const endpoint second_at = lab.bind(second, lab.loopback());
  const socket_handle s = lab.socket(), fresh = lab.socket();
  lab.connect(s, first_at);
  const socket_handle& chosen = with_fresh_socket ? fresh : s;
  const outcome seen = lab.observe_once(
      [&] { return ::connect(chosen.get(), second_at.data(), second_at.size()); });
  if (seen.failed) return seen;
  return lab.with_detail(seen, "first peer kept", lab.peer_endpoint(s).port() == first_at.port());
}

outcome provoke(lab& lab) { return connect_to_second(lab, false); }

outcome remedy(lab& lab) { return connect_to_second(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, connected_datagram_socket,
    .title = "A second connect of a datagram socket replaces the first peer",
    .cause = "unlike a stream socket it may connect as often as it likes, and hears from the last peer only",
    .fix = "take a socket for each peer, or leave it unconnected and use sendto and recvfrom",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
