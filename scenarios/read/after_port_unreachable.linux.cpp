#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  return ::read(s, buffer, sizeof buffer);
}

connection impatient_pair(lab& lab) {
  connection c = lab.connected();
  lab.receive_timeout(c.client, 500);
  return c;
}

outcome provoke(lab& lab) {
  connection c = impatient_pair(lab);
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome remedy(lab& lab) {
  const connection c = impatient_pair(lab);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome aftermath(lab& lab) {
  connection c = impatient_pair(lab);
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.require(take(c.client.get()) == -1, "there was an answer");
  lab.hear_from_peer_again(c.client);
  return lab.observe_once([&] { return exactly(5, take(c.client.get())); });
}

}  // namespace

SOCKERR_SCENARIO(read, after_port_unreachable,
    .title = "Reading from a connected UDP socket tells the refusal of what it sent before",
    .cause = "nobody had the port, the other host said so, and the next call reports it",
    .fix = "start the peer first, or go on reading: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
