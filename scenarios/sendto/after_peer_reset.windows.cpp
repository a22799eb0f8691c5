#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, nullptr, 0); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  lab.reset(pair.server);
  lab.await(pair.client, POLLIN);
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  lab.reset(pair.server);
  lab.await(pair.client, POLLIN);
  pair = lab.connected();
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(sendto, after_peer_reset,
    .title = "sendto on a connection that its peer has reset",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "connect anew; whether what was sent before arrived is for the protocol above to know",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
