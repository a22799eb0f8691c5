#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  endpoint peer;
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  return ask(lab, c.client);
}

outcome remedy(lab& lab) {
  connection c = lab.connected();
  const outcome seen = ask(lab, c.client);
  c.server.reset();
  return seen;
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle unlucky = lab.socket();
  lab.connect(unlucky, where);
  const socket_handle accepted = lab.accept(listener), next = lab.socket();
  unlucky.reset();
  lab.await(accepted, POLLIN);
  endpoint peer;
  ::getpeername(accepted.get(), peer.data(), peer.size_out());
  lab.connect(next, where);
  return ask(lab, lab.accept(listener));
}

}  // namespace

SOCKERR_SCENARIO(getpeername, after_reset,
    .title = "Asking who was at the other end after it reset the connection",
    .cause = "with the reset the connection is gone, and with it the address of the peer",
    .fix = "ask while the connection is there, best right after accept, and keep the answer for the log",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
