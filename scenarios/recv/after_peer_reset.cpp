#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle client = lab.socket(), next = lab.socket();
  lab.connect(client, where);
  const socket_handle s = lab.accept(listener);
  client.reset();
  lab.await(s, POLLIN);
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, 0) <= 0, "there was something to receive");
  lab.connect(next, where);
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recv, after_peer_reset,
    .title = "Receiving after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is received as 0 bytes; a server goes on accepting",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
