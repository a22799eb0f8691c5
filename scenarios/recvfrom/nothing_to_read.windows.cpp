#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  endpoint from;
  return lab.observe_once([&] {
    return ::recvfrom(s.get(), buffer, sizeof buffer, 0, from.data(), from.size_out());
  });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  char buffer[16];
  lab.require(::recv(pair.client.get(), buffer, sizeof buffer, 0) == -1, "something came");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, nothing_to_read,
    .title = "A non-blocking socket to which no datagram has been sent yet",
    .cause = "there is nothing to return, and the call may not wait for it",
    .fix = "wait until the socket is readable, then receive",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
