#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

outcome say(lab& lab, const socket_handle& s) {
  u_long off = 0;
  lab.must([&] { return ::ioctlsocket(s.get(), FIONBIO, &off); }, "FIONBIO");
  lab.option(s, SOL_SOCKET, SO_SNDTIMEO, 50);
  return lab.observe_once([&] { return ::sendto(s.get(), block, 16, 0, nullptr, 0); });
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

}  // namespace

SOCKERR_SCENARIO(sendto, timeout,
    .title = "Sending with sendto waits longer than SO_SNDTIMEO allows",
    .cause = "the peer has not read, so there was no room in the time that the program gave it",
    .fix = "give the peer more time, or give the connection up: what part was sent is unknown",
    .kind = timing,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
