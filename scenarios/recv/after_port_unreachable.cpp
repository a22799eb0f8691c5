#include "harness/scenario.h"

namespace {

connection impatient_pair(lab& lab) {
  connection c = lab.connected();
  lab.receive_timeout(c.client, 500);
  return c;
}

outcome provoke(lab& lab) {
  connection c = impatient_pair(lab);
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = impatient_pair(lab);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome aftermath(lab& lab) {
  connection c = impatient_pair(lab);
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "there was an answer");
  lab.hear_from_peer_again(c.client);
  return lab.observe_once(
      [&] { return exactly(5, ::recv(c.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, after_port_unreachable,
    .title = "A connected UDP socket receives the refusal of what it sent before",
    .cause = "nobody had the port, the other host said so, and the next call reports it",
    .fix = "start the peer first, or go on receiving: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
