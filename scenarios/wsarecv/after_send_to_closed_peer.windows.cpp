#include "harness/scenario.h"

namespace {

int take(const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
}

outcome receive(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return take(s); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  lab.send_after_close(pair.client, pair.server);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

/// A server that lost this connection hears the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  lab.send_after_close(pair.server, pair.client);
  take(pair.server);
  pair = lab.connected(listener, where);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.server);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, after_send_to_closed_peer,
    .title = "WSARecv for the answer of a peer that had closed before it was asked",
    .cause = "the question was sent into a closed connection and lost; only its reset came back",
    .fix = "look for the end of the peer (a receive of 0 bytes) before asking, and connect anew then",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
