#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  lab.nonblocking(listener);
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(listener);
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(listener);
  lab.require(::accept(listener.get(), nullptr, nullptr) == no_socket, "somebody connected");
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, nothing_pending,
    .title = "No connection is waiting at a non-blocking listener",
    .cause = "a non-blocking accept does not wait for a client to come",
    .fix = "wait with poll, select or the like until the listener is readable, then accept",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
