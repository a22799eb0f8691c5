#include "harness/scenario.h"

namespace {

void send_to_closed_peer(lab& lab, connection& pair) {
  pair.server.close();
  lab.await(pair.client, POLLIN);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, 0);
}

outcome end(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return ::shutdown(s.get(), SD_SEND); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  send_to_closed_peer(lab, pair);
  return end(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  send_to_closed_peer(lab, pair);
  pair = lab.connected();
  return end(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(shutdown, after_send_to_closed_peer,
    .title = "Shutting down after something was sent to a peer that has closed",
    .cause = "what was sent after the close of the peer was answered with a reset, which ended the connection",
    .fix = "take the failure for done: there is nothing left to shut down; close the socket",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
