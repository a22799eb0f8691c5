#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

ssize_t put(const socket_handle& s) {
  return ::write(s.get(), block, sizeof block);
}

outcome provoke(lab& lab) {
  const connection c = lab.full_connection();
  return lab.observe([&] { return put(c.client); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection();
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return put(c.client); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection();
  lab.require(put(c.client) == -1, "there was room");
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return put(c.client); });
}

}  // namespace

SOCKERR_SCENARIO(write, would_block,
    .title = "Writing to a non-blocking socket whose peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
