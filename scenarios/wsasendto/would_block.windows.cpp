#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

int try_to_say(const socket_handle& s) {
  WSABUF buffer{16, block};
  DWORD sent = 0;
  return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, nullptr, 0, nullptr, nullptr);
}

outcome say(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return try_to_say(s); });
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

outcome aftermath(lab& lab) {
  const connection pair = lab.full_connection();
  lab.require(try_to_say(pair.client) == -1, "there was room");
  lab.drain(pair);
  lab.await(pair.client, POLLOUT);
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, would_block,
    .title = "WSASendTo on a non-blocking stream socket whose peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
