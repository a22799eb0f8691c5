#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

void wait_at_most(lab& lab, const socket_handle& s, int milliseconds) {
  u_long off = 0;
  lab.must([&] { return ::ioctlsocket(s.get(), FIONBIO, &off); }, "FIONBIO");
  lab.option(s, SOL_SOCKET, SO_SNDTIMEO, milliseconds);
}

outcome say(lab& lab, const socket_handle& s) {
  wait_at_most(lab, s, 50);
  return lab.observe_once([&] { return ::send(s.get(), block, 16, 0); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.full_connection();
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.full_connection();
  lab.drain(pair);
  lab.await(pair.client, POLLOUT);
  return say(lab, pair.client);
}

/// The peer still gets all that was sent before.
outcome aftermath(lab& lab) {
  connection pair = lab.full_connection();
  wait_at_most(lab, pair.client, 50);
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
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
