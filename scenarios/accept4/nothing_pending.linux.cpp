#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  lab.nonblocking(listener);
  return lab.observe_socket(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(listener);
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  return lab.observe_socket_once(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(listener);
  lab.require(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC) == no_socket,
              "somebody connected");
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  return lab.observe_socket_once(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, nothing_pending,
    .title = "No connection is waiting at a non-blocking listener",
    .cause = "the listener is non-blocking; SOCK_NONBLOCK of accept4 is about the accepted socket only",
    .fix = "wait with poll until the listener is readable, then accept",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
