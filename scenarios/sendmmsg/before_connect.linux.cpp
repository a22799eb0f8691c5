#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.connect(s, where);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, before_connect,
    .title = "Sending a message over a stream socket that is not connected",
    .cause = "a stream has two ends, and this socket has no peer yet",
    .fix = "connect first, and wait until the connection is there",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
