#include "harness/scenario.h"

namespace {

outcome read_error(lab& lab, bool peer_there) {
  connection c = lab.connected();
  if (!peer_there) c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  if (!peer_there) lab.await(c.client, 0);
  if (lab.variant("second")) lab.pending_error(c.client);
  return lab.observe_once([&] { return lab.pending_error(c.client); });
}

outcome provoke(lab& lab) {
  const outcome seen = read_error(lab, false);
  return seen.failed ? seen : lab.with_detail(seen, "error", 0);
}

outcome remedy(lab& lab) { return read_error(lab, true); }

/// Read or not, the socket is as good as before.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, 0);
  lab.require(lab.pending_error(c.client) != 0, "nobody refused");
  lab.hear_from_peer_again(c.client);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, error_after_port_unreachable,
    .title = "SO_ERROR of a UDP socket whose datagram was refused",
    .cause = "nobody had the port, the other host said so, and the first to ask is told; reading clears it",
    .fix = "start the peer first, or go on: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6 x first second",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
