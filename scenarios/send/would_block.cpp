#include "harness/scenario.h"

namespace {

char block[4096];  // its content does not matter

/// A connection over which `unread` bytes were sent, until the system took no more.
connection full_connection(lab& lab, long long& unread) {
  connection c = lab.connected();
  lab.nonblocking(c.client);
  lab.option(c.server, SOL_SOCKET, SO_RCVBUF, 65536);
  lab.option(c.client, SOL_SOCKET, SO_SNDBUF, 200000);
  unread = 0;
  for (io_result sent; (sent = ::send(c.client.get(), block, sizeof block, 0)) > 0;) unread += sent;
  // Some of it may still move on to the peer; what stays is more than enough for a smaller buffer.
  lab.option(c.client, SOL_SOCKET, SO_SNDBUF, 8192);
  return c;
}

outcome provoke(lab& lab) {
  long long unread;
  const connection c = full_connection(lab, unread);
  return lab.observe([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

outcome remedy(lab& lab) {
  long long unread;
  const connection c = full_connection(lab, unread);
  while (unread > 0)
    unread -= lab.must([&] { return ::recv(c.server.get(), block, sizeof block, 0); }, "recv");
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

outcome aftermath(lab& lab) {
  long long unread;
  const connection c = full_connection(lab, unread);
  lab.require(::send(c.client.get(), block, sizeof block, 0) == -1, "there was room");
  while (unread > 0)
    unread -= lab.must([&] { return ::recv(c.server.get(), block, sizeof block, 0); }, "recv");
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::send(c.client.get(), block, sizeof block, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, would_block,
    .title = "A non-blocking socket takes no more while its peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, which it is once the peer has read",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
