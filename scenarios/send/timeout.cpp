#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

outcome say(lab& lab, const socket_handle& s) {
  lab.send_timeout(s, 50);
  return lab.observe_once([&] { return ::send(s.get(), block, 16, 0); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.full_connection(true);
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.full_connection(true);
  lab.drain(pair);
  lab.await(pair.client, POLLOUT);
  return say(lab, pair.client);
}

/// The peer still gets all that was sent before.
outcome aftermath(lab& lab) {
  connection pair = lab.full_connection(true);
  lab.send_timeout(pair.client, 50);
  lab.require(::send(pair.client.get(), block, 16, 0) == -1, "there was room");
  pair.client.close();
  lab.drain(pair);
  return lab.observe_once([&] { return ::recv(pair.server.get(), block, sizeof block, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, timeout,
    .title = "Sending waits longer than SO_SNDTIMEO allows",
    .cause = "the peer has not read, so there was no room in the time that the program gave it",
    .fix = "give the peer more time, or give the connection up: what part was sent is unknown",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
