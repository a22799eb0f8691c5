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
  pair.server.reset();
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  pair.server.close();
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

/// A server that lost this connection hears the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  pair.client.reset();
  lab.await(pair.server, POLLIN);
  lab.require(take(pair.server) <= 0, "something came");
  pair = lab.connected(listener, where);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return exactly(5, take(pair.server)); });
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, after_peer_reset,
    .title = "WSARecv after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "let the peer close in order, which is received as 0 bytes",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
