#include "harness/scenario.h"

namespace {

char block[1 << 20];  // its content does not matter
char received[1 << 20];

/// A connection whose sends wait until the peer has read, because the system keeps no copy.
connection unbuffered_connection(lab& lab) {
  connection pair = lab.connected();
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 8192);  // stays where none at all is impossible
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 0);
  lab.option(pair.server, SOL_SOCKET, SO_RCVBUF, 65536);
  return pair;
}

outcome end(lab& lab, bool cancelled) {
  const connection pair = unbuffered_connection(lab);
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{sizeof block, block};
  ::WSASendTo(pair.client.get(), &buffer, 1, nullptr, 0, nullptr, 0, operation.get(), nullptr);
  if (cancelled) operation.cancel();
  for (int left = sizeof block; left > 0 && !cancelled;)
    left -= lab.must([&] { return ::recv(pair.server.get(), received, left, 0); }, "recv");
  operation.await();
  DWORD bytes = 0, flags = 0;
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &bytes, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsasendto, cancelled,
    .title = "An overlapped WSASendTo that is given up",
    .cause = "the operation was cancelled, as it is too when its socket is closed",
    .fix = "keep sockets that have operations under way until these have ended",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
