#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

outcome provoke(lab& lab) {
  const connection c = lab.full_connection();
  return lab.observe([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection();
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection();
  lab.require(::send(c.client.get(), block, sizeof block, 0) == -1, "there was room");
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, would_block,
    .title = "A non-blocking socket takes no more while its peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
