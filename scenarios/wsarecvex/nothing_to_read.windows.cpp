#include "harness/scenario.h"

namespace {

int take(const socket_handle& s) {
  char buffer[16];
  int flags = 0;
  return ::WSARecvEx(s.get(), buffer, sizeof buffer, &flags);
}

outcome receive(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return take(s); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.require(take(pair.client) == -1, "something came");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return lab.observe_once([&] { return exactly(5, take(pair.client)); });
}

}  // namespace

SOCKERR_SCENARIO(wsarecvex, nothing_to_read,
    .title = "WSARecvEx on a non-blocking socket to which nothing has been sent yet",
    .cause = "there is nothing to return, and the call may not wait for it",
    .fix = "wait until the socket is readable, then receive",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
