#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.full_connection();
  return lab.observe([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection();
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection();
  lab.require(::sendto(c.client.get(), "hello", 5, 0, nullptr, 0) == -1, "there was room");
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::sendto(c.client.get(), "hello", 5, 0, nullptr, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, would_block,
    .title = "A non-blocking socket takes no more while its peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
