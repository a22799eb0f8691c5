#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(s.get(), &buffer, 1, &sent, 0, nullptr, nullptr); });
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

}  // namespace

SOCKERR_SCENARIO(wsasend, after_peer_reset,
    .title = "WSASend after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "connect anew; whether what was sent before arrived is for the protocol above to know",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
