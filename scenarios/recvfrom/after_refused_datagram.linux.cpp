#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

/// It is said once; then the socket receives from the next peer.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  lab.require(::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr) == -1,
              "there was an answer");
  lab.hear_from_peer_again(c.client);
  return lab.observe_once([&] {
    return exactly(5, ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr));
  });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, after_refused_datagram,
    .title = "A connected UDP socket receives the refusal of what it sent before",
    .cause = "nobody had the port, the other host said so, and a connected socket is told",
    .fix = "start the peer first, or go on receiving: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
