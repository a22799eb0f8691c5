#include "harness/scenario.h"

namespace {

outcome take(lab& lab, const socket_handle& listener) {
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  lab.nonblocking(listener);
  return take(lab, listener);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(listener);
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  return take(lab, listener);
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.nonblocking(listener);
  lab.require(::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0) == INVALID_SOCKET,
              "somebody had connected");
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  return take(lab, listener);
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, nothing_pending,
    .title = "WSAAccept on a non-blocking listener to which nobody has connected",
    .cause = "there is no connection to hand out, and the call may not wait for one",
    .fix = "wait until the listener is readable, then accept",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
