#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  greeting m;
  mmsghdr batch{m, 0};
  lab.require(::recvmmsg(c.client.get(), &batch, 1, 0, nullptr) == -1, "something was received");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] {
    return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr) == 1 ? exactly(5, batch.msg_len) : -1;
  });
}

}  // namespace

SOCKERR_SCENARIO(recvmmsg, nothing_to_read,
    .title = "No message has arrived at a non-blocking socket",
    .cause = "a non-blocking call does not wait for the peer",
    .fix = "wait with poll until the socket is readable, then receive",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
