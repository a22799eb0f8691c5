#include "harness/scenario.h"

namespace {

/// A client that is connected, though the server has not put it into its queue; there three others
/// have taken all places.
struct crowd {
  socket_handle listener, client, others[3];
  endpoint where;
};

crowd gather(lab& lab) {
  lab.own_network().reset_on_overflow();
  crowd made;
  made.listener = lab.socket();
  made.where = lab.bind(made.listener, lab.loopback());
  lab.listen(made.listener, 2);
  // What queues this client is its first data, and what queues the others is the handshake.
  lab.option(made.listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, 5);
  made.client = lab.socket();
  lab.connect(made.client, made.where);
  lab.option(made.listener, IPPROTO_TCP, TCP_DEFER_ACCEPT, 0);
  for (socket_handle& other : made.others) {
    other = lab.socket();
    lab.connect(other, made.where);
  }
  return made;
}

outcome ask(lab& lab, bool make_room) {
  const crowd c = gather(lab);
  socket_handle accepted, server;
  if (make_room) accepted = lab.accept(c.listener);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  if (make_room) {
    for (int i = 0; i < 3; ++i) server = lab.accept(c.listener);
    lab.must([&] { return ::send(server.get(), "answer", 6, 0); }, "answer");
  }
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

/// When there is room again, the client connects anew.
outcome aftermath(lab& lab) {
  const crowd c = gather(lab);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "there was an answer");
  const socket_handle accepted = lab.accept(c.listener), next = lab.socket();
  return lab.observe_once([&] { return ::connect(next.get(), c.where.data(), c.where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(recv, aborted_on_overflow,
    .title = "The client was connected, and is reset before the server knew of it",
    .cause = "the server's queue was full when the connection was to enter it, and net.ipv4.tcp_abort_on_overflow says to reset such clients",
    .fix = "let the server accept faster or listen with a longer queue; the client connects anew",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
