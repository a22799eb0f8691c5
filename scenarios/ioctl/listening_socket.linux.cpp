#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  int bytes = 0;
  const unsigned long question = lab.variant("unread") ? SIOCINQ : SIOCOUTQ;
  return lab.observe([&] { return ::ioctl(s.get(), question, &bytes); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  return ask(lab, listener);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return ask(lab, c.server);
}

}  // namespace

SOCKERR_SCENARIO(ioctl, listening_socket,
    .title = "Asking a listening socket for unread or unsent bytes",
    .cause = "a listener has connections, not bytes; each accepted socket has its own",
    .fix = "ask the accepted socket; whether somebody waits at a listener, poll tells",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket x unread unsent",
    .provoke = provoke, .remedy = remedy)
