#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.full_connection();
  greeting m;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection();
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection();
  greeting m;
  lab.require(::sendmsg(c.client.get(), &m, 0) == -1, "there was room");
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, would_block,
    .title = "A non-blocking socket takes no message while its peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
