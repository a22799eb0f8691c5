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
  const socket_handle accepted(lab.must(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0); }, "WSAAccept"));
  lab.must([&] { return ::send(accepted.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, connection_reset_before_accept,
    .title = "WSAAccept, and the client has given its connection up",
    .cause = "the client reset the connection while that waited in the queue of the listener",
    .fix = "clients: keep the connection until it is served; servers: give up that one connection only, and accept the next",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
