#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  int flags = 0;
  return lab.observe_once([&] { return ::WSARecvEx(s.get(), buffer, sizeof buffer, &flags); });
}

outcome provoke(lab& lab) { return receive(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecvex, before_connect,
    .title = "WSARecvEx on a stream socket that was never connected",
    .cause = "without a connection there is nobody to receive from",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
