#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

/// A connection over which `unread` bytes were sent, until the system took no more.
connection full_connection(lab& lab, long long& unread) {
  connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.option(pair.server, SOL_SOCKET, SO_RCVBUF, 65536);
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 200000);
  unread = 0;
  for (int sent; (sent = ::send(pair.client.get(), block, sizeof block, 0)) > 0;) unread += sent;
  // Some of it may still move on to the peer; what stays is more than enough for a smaller buffer.
  lab.option(pair.client, SOL_SOCKET, SO_SNDBUF, 8192);
  return pair;
}

/// Receives all that was sent, which makes room again.
void drain(lab& lab, const connection& pair, long long unread) {
  while (unread > 0)
    unread -= lab.must([&] { return ::recv(pair.server.get(), block, sizeof block, 0); }, "recv");
}

outcome end(lab& lab, bool cancelled) {
  long long unread;
  const connection pair = full_connection(lab, unread);
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{16, block};
  ::WSASend(pair.client.get(), &buffer, 1, nullptr, 0, operation.get(), nullptr);
  if (cancelled)
    operation.cancel();
  else
    drain(lab, pair, unread);
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

SOCKERR_SCENARIO(wsasend, cancelled,
    .title = "An overlapped WSASend that is given up",
    .cause = "the operation was cancelled, as it is too when its socket is closed or its thread ends",
    .fix = "keep sockets and threads that have operations under way until these have ended",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
