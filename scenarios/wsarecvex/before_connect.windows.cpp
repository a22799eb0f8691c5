#include "harness/scenario.h"

namespace {

outcome receive_on(lab& lab, const socket_handle& s) {
  char buffer[16];
  int flags = 0;
  return lab.observe_once([&] { return ::WSARecvEx(s.get(), buffer, sizeof buffer, &flags); });
}

/// Receives on a socket beside the connection over which something has come, or there.
outcome receive(lab& lab, bool connected) {
  const connection pair = lab.connected();
  const socket_handle fresh = lab.socket();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive_on(lab, connected ? pair.client : fresh);
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsarecvex, before_connect,
    .title = "WSARecvEx on a stream socket that was never connected",
    .cause = "without a connection there is nobody to receive from",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
