#include "harness/scenario.h"

namespace {

/// A socket whose non-blocking attempt was refused.
socket_handle refused_socket(lab& lab, const endpoint& where) {
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "somebody listens");
  lab.await(s, POLLOUT);
  return s;
}

outcome provoke(lab& lab) {
  const socket_handle deaf = lab.socket(), s = refused_socket(lab, lab.bind(deaf, lab.loopback()));
  char buffer[16];
  if (lab.variant("second")) ::recv(s.get(), buffer, sizeof buffer, 0);
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "received", seen.returned);
}

outcome remedy(lab& lab) {
  const connection c = lab.socket_after_success();
  const socket_handle server = lab.accept(c.server);
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

/// When the server listens, a new socket reaches it.
outcome aftermath(lab& lab) {
  const socket_handle server = lab.socket(), fresh = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  const socket_handle s = refused_socket(lab, where);
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, 0) == -1, "something came");
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(recv, after_refused_attempt,
    .title = "Receiving over a connection that was refused before it was there",
    .cause = "the first call after the attempt is told how it ended; the second takes the socket for one whose peer has closed",
    .fix = "wait until the socket is writable and read SO_ERROR before using the connection",
    .kind = peer,
    .variants = "tcp4 tcp6 x first second",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
