#include "harness/scenario.h"

namespace {

/// Accepts, and says how many bytes then come from the client.
outcome accept_and_receive(lab& lab, const socket_handle& listener) {
  native_socket accepted = no_socket;
  const outcome seen = lab.observe_socket_once(
      [&] { return accepted = ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
  if (seen.failed) return seen;
  char buffer[8];
  return lab.with_detail(seen, "received", ::recv(accepted, buffer, sizeof buffer, 0));
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.reset();
  return accept_and_receive(lab, listener);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  lab.must([&] { return ::send(client.get(), "hello", 5, 0); }, "send");
  return accept_and_receive(lab, listener);
}

/// The listener takes the next client as well.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.socket();
  socket_handle unlucky = lab.socket();
  lab.connect(unlucky, where);
  unlucky.reset();
  char buffer[8];
  const socket_handle lost(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
  lab.require(lost.get() == no_socket || ::recv(lost.get(), buffer, sizeof buffer, 0) <= 0,
              "the connection was whole");
  lab.connect(next, where);
  lab.must([&] { return ::send(next.get(), "hello", 5, 0); }, "send");
  const socket_handle accepted = lab.accept(listener);
  return lab.observe_once(
      [&] { return exactly(5, ::recv(accepted.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, connection_reset_before_accept,
    .title = "The client gave its connection up before accept4 took it",
    .cause = "the client reset the connection while that waited in the listener's queue",
    .fix = "clients: use the connection; servers: give up that one connection only, and accept the next",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
