#include "harness/scenario.h"

namespace {

int try_to_say(const socket_handle& s) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return ::WSASend(s.get(), &buffer, 1, &sent, 0, nullptr, nullptr);
}

outcome say(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return try_to_say(s); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  pair.server.reset();
  lab.await(pair.client, POLLIN);
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  pair.server.reset();
  lab.await(pair.client, POLLIN);
  pair = lab.connected();
  return say(lab, pair.client);
}

/// A server that lost this connection answers the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  pair.client.reset();
  lab.await(pair.server, POLLIN);
  lab.require(try_to_say(pair.server) == -1, "the lost connection took it");
  pair = lab.connected(listener, where);
  lab.must([&] { return try_to_say(pair.server); }, "WSASend");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(pair.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(wsasend, after_peer_reset,
    .title = "WSASend after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "connect anew; whether what was sent before arrived is for the protocol above to know",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
