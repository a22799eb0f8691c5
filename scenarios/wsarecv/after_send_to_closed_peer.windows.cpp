#include "harness/scenario.h"

namespace {

/// How many bytes came; -1 after a failure.
int take(const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  const int status = ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
  return status == 0 ? static_cast<int>(received) : status;
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
  lab.require(take(pair.server) <= 0, "something came");
  pair = lab.connected(listener, where);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return exactly(5, take(pair.server)); });
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, after_send_to_closed_peer,
    .title = "WSARecv for the answer of a peer that had closed before it was asked",
    .cause = "the question was sent into a closed connection and lost; only its reset came back",
    .fix = "look for the end of the peer (a receive of 0 bytes) before asking, and connect anew then",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
