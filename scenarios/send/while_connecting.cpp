#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint silent;
  const socket_handle busy = lab.full_listener(silent), s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, silent) != 0, "the connection was there at once");
  char buffer[16] = {};
  return lab.observe_once([&] { return ::send(s.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.socket_after_success();
  const socket_handle server = lab.accept(c.server), &s = c.client;
  char buffer[16] = {};
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::send(s.get(), buffer, sizeof buffer, 0); });
}

/// The attempt goes on all the same.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  char buffer[16] = {};
  (void)::send(s.get(), buffer, sizeof buffer, 0);
  lab.await(s, POLLOUT);
  const socket_handle server = lab.accept(listener);
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::send(s.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, while_connecting,
    .title = "Sending while a non-blocking connect is still under way",
    .cause = "the peer has not answered yet; Linux only says that there is no room so far",
    .fix = "wait until the socket is writable and read SO_ERROR, then use the connection",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
