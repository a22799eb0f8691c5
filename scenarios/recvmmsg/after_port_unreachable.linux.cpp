#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

/// It is said once; then the socket receives from the next peer.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  greeting m;
  mmsghdr batch{m, 0};
  lab.require(::recvmmsg(c.client.get(), &batch, 1, 0, nullptr) == -1, "there was an answer");
  lab.hear_from_peer_again(c.client);
  return lab.observe_once([&] {
    return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr) == 1 ? exactly(5, batch.msg_len) : -1;
  });
}

}  // namespace

SOCKERR_SCENARIO(recvmmsg, after_port_unreachable,
    .title = "A connected UDP socket receives the refusal of what it sent before",
    .cause = "nobody had the port, the other host said so, and the next call reports it",
    .fix = "start the peer first, or go on receiving: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
