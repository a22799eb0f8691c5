#include "harness/scenario.h"

namespace {

outcome receive_from_server(lab& lab, bool accepts) {
  endpoint where;
  socket_handle listener = lab.listener(where), accepted;
  const socket_handle s = lab.socket();
  lab.connect(s, where);
  if (accepts) accepted = lab.accept(listener);
  listener.close();
  if (accepts) lab.must([&] { return ::send(accepted.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return receive_from_server(lab, false); }

outcome remedy(lab& lab) { return receive_from_server(lab, true); }

/// The server comes back, and the client connects anew.
outcome aftermath(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle s = lab.socket();
  lab.connect(s, where);
  listener.close();
  lab.await(s, POLLIN);
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, 0) <= 0, "something came");
  const socket_handle back = lab.listener(where);
  const connection next = lab.connected(back, where);
  lab.must([&] { return ::send(next.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, listener_closed_before_accept,
    .title = "The server closed its listener before it accepted the connection",
    .cause = "a connection is made before accept takes it; those that still wait in the queue when the listener closes are reset",
    .fix = "servers: accept what waits before closing; clients: connect anew",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
