#include "harness/scenario.h"

namespace {

char block[1 << 20];  // its content does not matter
char received[1 << 20];

/// A non-blocking connection that has taken as much as it can while its peer does not read.
connection full_connection(lab& lab) {
  connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.nonblocking(pair.server);
  while (::send(pair.client.get(), block, sizeof block, 0) > 0) {
  }
  return pair;
}

/// Reads until the connection takes more again.
void make_room(lab& lab, const connection& pair) {
  pollfd writable{};
  writable.fd = pair.client.get();
  writable.events = POLLOUT;
  while (::poll(&writable, 1, 0) == 0) {
    lab.await(pair.server, POLLIN);
    ::recv(pair.server.get(), received, sizeof received, 0);
  }
}

outcome say(lab& lab, const socket_handle& s) {
  WSABUF buffer{16, block};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, nullptr, 0, nullptr, nullptr);
  });
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

SOCKERR_SCENARIO(wsasendto, would_block,
    .title = "WSASendTo on a non-blocking stream socket whose peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
