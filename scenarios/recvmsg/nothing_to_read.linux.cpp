#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  greeting m;
  return lab.observe([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.nonblocking(c.client);
  greeting m;
  lab.require(::recvmsg(c.client.get(), &m, 0) == -1, "something was received");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return exactly(5, ::recvmsg(c.client.get(), &m, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, nothing_to_read,
    .title = "No message has arrived at a non-blocking socket",
    .cause = "a non-blocking call does not wait for the peer",
    .fix = "wait with poll until the socket is readable, then receive",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
