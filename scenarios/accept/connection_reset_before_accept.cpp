#include "harness/scenario.h"

namespace {

outcome take(lab& lab, const socket_handle& listener, native_socket& accepted) {
  return lab.observe_socket_once(
      [&] { return accepted = ::accept(listener.get(), nullptr, nullptr); });
}

/// How many bytes come over a connection that was just accepted.
io_result receive_from(native_socket accepted) {
  char buffer[8];
  return ::recv(accepted, buffer, sizeof buffer, 0);
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.reset();
  native_socket accepted = no_socket;
  const outcome seen = take(lab, listener, accepted);
  return seen.failed ? seen : lab.with_detail(seen, "received", receive_from(accepted));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.close();
  native_socket accepted = no_socket;
  const outcome seen = take(lab, listener, accepted);
  if (!seen.failed) lab.require(receive_from(accepted) == 0, "the client's orderly end got lost");
  return seen;
}

/// The listener takes the next client as well.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.socket();
  socket_handle unlucky = lab.socket();
  lab.connect(unlucky, where);
  unlucky.reset();
  char buffer[8];
  const socket_handle lost(::accept(listener.get(), nullptr, nullptr));
  lab.require(lost.get() == no_socket || ::recv(lost.get(), buffer, sizeof buffer, 0) <= 0,
              "the connection was whole");
  lab.connect(next, where);
  lab.must([&] { return ::send(next.get(), "hello", 5, 0); }, "send");
  const socket_handle accepted = lab.accept(listener);
  return lab.observe_once(
      [&] { return exactly(5, ::recv(accepted.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(accept, connection_reset_before_accept,
    .title = "The client gave its connection up before it was accepted",
    .cause = "the client reset the connection while that waited in the listener's queue",
    .fix = "clients: end a connection in an orderly way; servers: give up that one connection only, and accept the next",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
