#include "harness/scenario.h"

namespace {

ssize_t put(const connection& pipe, const socket_handle& s) {
  return ::splice(pipe.client.get(), nullptr, s.get(), nullptr, 5, 0);
}

/// Has the peer reset the connection, and a first call say so.
void learn_of_reset(lab& lab, connection& c, const connection& pipe) {
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(put(pipe, c.client) == -1, "the first call did not fail");
}

outcome provoke(lab& lab) {
  const connection pipe = lab.pipe("hello hello hello");
  connection c = lab.connected();
  learn_of_reset(lab, c, pipe);
  return lab.observe_once([&] { return put(pipe, c.client); });
}

outcome remedy(lab& lab) {
  const connection pipe = lab.pipe("hello hello hello");
  connection broken = lab.connected();
  learn_of_reset(lab, broken, pipe);
  const connection c = lab.connected();
  return lab.observe_once([&] { return put(pipe, c.client); });
}

/// The listener takes the connection that replaces the lost one.
outcome aftermath(lab& lab) {
  const connection pipe = lab.pipe("hello hello hello");
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  learn_of_reset(lab, c, pipe);
  lab.require(put(pipe, c.client) == -1, "the second call did not fail");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return put(pipe, next.client); }, "splice");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(splice, second_after_peer_reset,
    .title = "splice again although one has reported the reset of the connection",
    .cause = "the first failure reported the reset; from then on the socket only has no connection, which raises SIGPIPE as well",
    .fix = "connect anew after the first failure; splice takes no MSG_NOSIGNAL, so ignore SIGPIPE or send with the flag",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
