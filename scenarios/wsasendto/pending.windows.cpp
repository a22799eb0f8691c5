#include "harness/scenario.h"

namespace {

char block[1 << 20];  // its content does not matter

/// A connection whose sends wait until the peer has read, because the system keeps no copy.
connection unbuffered_connection(lab& lab) {
  connection pair = lab.connected();
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 8192);  // stays where none at all is impossible
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 0);
  lab.option(pair.server, SOL_SOCKET, SO_RCVBUF, 65536);
  return pair;
}

outcome say(lab& lab, ULONG length) {
  const connection pair = unbuffered_connection(lab);
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{length, block};
  return lab.observe_once([&] {
    return ::WSASendTo(pair.client.get(), &buffer, 1, nullptr, 0, nullptr, 0, operation.get(),
                       nullptr);
  });
}

outcome provoke(lab& lab) { return say(lab, sizeof block); }

outcome remedy(lab& lab) { return say(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(wsasendto, pending,
    .title = "An overlapped WSASendTo that cannot be done at once",
    .cause = "the peer has not read yet; the operation goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
