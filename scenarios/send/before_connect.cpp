#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  lab.connect(s, where);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, before_connect,
    .title = "Sending on a stream socket that was never connected",
    .cause = "without a connection there is nobody to send to",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
