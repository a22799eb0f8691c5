#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

/// It is said once; then the socket receives from the next peer.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  greeting m;
  lab.require(::recvmsg(c.client.get(), &m, 0) == -1, "there was an answer");
  lab.hear_from_peer_again(c.client);
  return lab.observe_once([&] { return exactly(5, ::recvmsg(c.client.get(), &m, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, after_port_unreachable,
    .title = "A connected UDP socket receives the refusal of what it sent before",
    .cause = "nobody had the port, the other host said so, and the next call reports it",
    .fix = "start the peer first, or go on receiving: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
