#include "harness/scenario.h"

namespace {

ssize_t put(const socket_handle& s) {
  const greeting m;
  return ::sendmsg(s.get(), &m, 0);
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
  lab.must([&] { return put(next.client); }, "sendmsg");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, second_after_peer_reset,
    .title = "sendmsg again although one has reported the reset of the connection",
    .cause = "the first failure reported the reset; from then on the socket only has no connection, which raises SIGPIPE as well",
    .fix = "give the socket up at the first failure and connect a new one; MSG_NOSIGNAL keeps the signal away",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
