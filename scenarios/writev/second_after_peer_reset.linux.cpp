#include "harness/scenario.h"

namespace {

ssize_t put(const socket_handle& s) {
  char text[] = "hello";
  const iovec parts[] = {{text, 2}, {text + 2, 3}};
  return ::writev(s.get(), parts, 2);
}

/// Has the peer reset the connection, and a first call say so.
void learn_of_reset(lab& lab, connection& c) {
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(put(c.client) == -1, "the first call did not fail");
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  learn_of_reset(lab, c);
  return lab.observe_once([&] { return put(c.client); });
}

outcome remedy(lab& lab) {
  connection broken = lab.connected();
  learn_of_reset(lab, broken);
  const connection c = lab.connected();
  return lab.observe_once([&] { return put(c.client); });
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  learn_of_reset(lab, c);
  lab.require(put(c.client) == -1, "the second call did not fail");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return put(next.client); }, "writev");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(writev, second_after_peer_reset,
    .title = "writev again although one has reported the reset of the connection",
    .cause = "the first failure reported the reset; from then on the socket only has no connection, which raises SIGPIPE as well",
    .fix = "connect anew after the first failure; writev takes no MSG_NOSIGNAL, so ignore SIGPIPE or send with the flag",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
