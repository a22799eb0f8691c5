#include "harness/scenario.h"

namespace {

/// The other process: connects, and is killed.
void connect_from_elsewhere(lab& lab) {
  const socket_handle s = lab.socket();
  lab.connect(s, lab.parent().receive());
  lab.parent().send();
  lab.parent().receive();
}

/// A client comes to the listener's queue and is gone again, in the way that the variant names.
void come_and_go(lab& lab, const endpoint& where) {
  if (lab.variant("killed")) {
    helper_process client = lab.start_helper();
    client.send(where);
    client.receive();
    return client.kill();
  }
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.close();
}

/// Accepts, and says how many bytes then come from the client.
outcome accept_and_receive(lab& lab, const socket_handle& listener) {
  native_socket accepted = no_socket;
  const outcome seen = lab.observe_socket_once(
      [&] { return accepted = ::accept(listener.get(), nullptr, nullptr); });
  if (seen.failed) return seen;
  char buffer[8];
  return lab.with_detail(seen, "received", ::recv(accepted, buffer, sizeof buffer, 0));
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  come_and_go(lab, where);
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
  come_and_go(lab, where);
  const socket_handle gone(::accept(listener.get(), nullptr, nullptr));
  lab.connect(next, where);
  lab.must([&] { return ::send(next.get(), "hello", 5, 0); }, "send");
  const socket_handle accepted = lab.accept(listener);
  char buffer[8];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(accepted.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(accept, connection_ended_before_accept,
    .title = "The client was gone again, or its process killed, before it was accepted",
    .cause = "a connection is complete before accept takes it off the queue, and it stays there when its client closes it",
    .fix = "take an accept as no sign that the client is still there; the first receive tells",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x closed killed",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = connect_from_elsewhere)
