#include "harness/scenario.h"

namespace {

outcome take(lab& lab, const socket_handle& listener) {
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.reset();
  return take(lab, listener);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle client = lab.socket();
  lab.connect(client, where);
  return take(lab, listener);
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.socket();
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.reset();
  socket_handle(::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0)).close();
  lab.connect(next, where);
  return take(lab, listener);
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, connection_reset_before_accept,
    .title = "WSAAccept, and the client has given its connection up",
    .cause = "the client reset the connection while that waited in the queue of the listener",
    .fix = "clients: keep the connection until it is served; servers: give up that one connection only, and accept the next",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
