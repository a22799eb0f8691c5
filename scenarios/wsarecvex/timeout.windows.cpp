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
  lab.receive_timeout(pair.client, 50);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  lab.require(take(pair.client) == -1, "something came");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return lab.observe_once([&] { return exactly(5, take(pair.client)); });
}

}  // namespace

SOCKERR_SCENARIO(wsarecvex, timeout,
    .title = "WSARecvEx waits longer than SO_RCVTIMEO allows",
    .cause = "the peer sent nothing in the time that the program gave it",
    .fix = "give the peer more time, or take this as an answer: nothing came",
    .kind = timing,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
