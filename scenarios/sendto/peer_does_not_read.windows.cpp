#include "harness/scenario.h"

namespace {

char block[1 << 20];  // its content does not matter
char received[1 << 20];

/// A connection that has taken as much as it can while its peer does not read.
connection full_connection(lab& lab) {
  connection pair = lab.connected();
  lab.nonblocking(pair.client);
  while (::send(pair.client.get(), block, sizeof block, 0) > 0) {
  }
  return pair;
}

/// Reads until the connection takes more again.
void make_room(lab& lab, const connection& pair) {
  lab.nonblocking(pair.server);
  pollfd writable{};
  writable.fd = pair.client.get();
  writable.events = POLLOUT;
  while (::poll(&writable, 1, 0) == 0) {
    lab.await(pair.server, POLLIN);
    ::recv(pair.server.get(), received, sizeof received, 0);
  }
}

outcome say(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return ::sendto(s.get(), block, 16, 0, nullptr, 0); });
}

outcome provoke(lab& lab) {
  const connection pair = full_connection(lab);
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = full_connection(lab);
  make_room(lab, pair);
  return say(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(sendto, peer_does_not_read,
    .title = "sendto on a non-blocking stream socket whose peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
