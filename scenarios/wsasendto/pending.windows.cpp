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

outcome say(lab& lab, bool wait_for_end) {
  long long unread;
  const connection pair = full_connection(lab, unread);
  overlapped_operation operation(pair.client.get());
  WSABUF buffer{16, block};
  const auto begin = [&] {
    return ::WSASendTo(pair.client.get(), &buffer, 1, nullptr, 0, nullptr, 0, operation.get(),
                       nullptr);
  };
  if (!wait_for_end) return lab.observe_once(begin);
  lab.require(begun_or_done(begin()) == 0, "WSASendTo did not begin");
  drain(lab, pair, unread);
  operation.await();
  DWORD bytes = 0, flags = 0;
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &bytes, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return say(lab, false); }

outcome remedy(lab& lab) { return say(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsasendto, pending,
    .title = "An overlapped WSASendTo that cannot be done at once",
    .cause = "the peer has not read yet; the operation goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
