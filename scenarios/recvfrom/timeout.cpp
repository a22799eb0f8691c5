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
  lab.receive_timeout(pair.client, 50);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  char buffer[16];
  lab.require(::recv(pair.client.get(), buffer, sizeof buffer, 0) == -1, "something came");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, timeout,
    .title = "Waiting for a datagram longer than SO_RCVTIMEO allows",
    .cause = "nothing was sent in the time that the program gave it",
    .fix = "wait longer, or take this as an answer: nothing came",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
