#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, int flags) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::WSARecvEx(pair.client.get(), buffer, sizeof buffer, &flags); });
}

outcome provoke(lab& lab) { return receive(lab, MSG_OOB); }

outcome remedy(lab& lab) { return receive(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wsarecvex, urgent_datagram,
    .title = "WSARecvEx of urgent data over datagrams",
    .cause = "MSG_OOB marks a byte within a stream, and datagrams have no stream",
    .fix = "receive datagrams without MSG_OOB",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
