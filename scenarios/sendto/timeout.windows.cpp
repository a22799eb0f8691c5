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

outcome say(lab& lab, const socket_handle& s) {
  u_long off = 0;
  lab.must([&] { return ::ioctlsocket(s.get(), FIONBIO, &off); }, "FIONBIO");
  lab.option(s, SOL_SOCKET, SO_SNDTIMEO, 50);
  return lab.observe_once([&] { return ::sendto(s.get(), block, 16, 0, nullptr, 0); });
}

outcome provoke(lab& lab) {
  long long unread;
  const connection pair = full_connection(lab, unread);
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  long long unread;
  const connection pair = full_connection(lab, unread);
  drain(lab, pair, unread);
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
