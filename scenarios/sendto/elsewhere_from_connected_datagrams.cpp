#include "harness/scenario.h"

namespace {

/// Sends from a connected socket and says how much its peer got.
outcome say(lab& lab, bool elsewhere) {
  const connection pair = lab.connected();
  const socket_handle other = lab.socket();
  const endpoint to = lab.bind(other, lab.loopback());
  const native_socket s = pair.client.get();
  const outcome seen = lab.observe_once([&] {
    return elsewhere ? ::sendto(s, "hello", 5, 0, to.data(), to.size()) : ::send(s, "hello", 5, 0);
  });
  if (seen.failed) return seen;
  const socket_handle& receiver = elsewhere ? other : pair.server;
  lab.await(receiver, POLLIN);
  lab.nonblocking(pair.server);
  char buffer[16];
  const auto got = ::recv(pair.server.get(), buffer, sizeof buffer, 0);
  return lab.with_detail(seen, "bytes at the peer", got == 5 ? 5 : 0);
}

outcome provoke(lab& lab) { return say(lab, true); }
outcome remedy(lab& lab) { return say(lab, false); }

}  // namespace

SOCKERR_SCENARIO(sendto, elsewhere_from_connected_datagrams,
    .title = "sendto past the peer of a connected datagram socket",
    .cause = "connect only sets where send sends to and from whom is received; sendto still sends to any address, but its answer will be thrown away",
    .fix = "use send for the peer, and another socket for others",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
