#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.full_connection();
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection();
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection();
  greeting m;
  mmsghdr batch{m, 0};
  lab.require(::sendmmsg(c.client.get(), &batch, 1, 0) == -1, "there was room");
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, would_block,
    .title = "A non-blocking socket takes no message while its peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
