#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, DWORD flags) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0;
  return lab.observe_once([&] {
    return ::WSARecv(pair.client.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return receive(lab, MSG_OOB); }

outcome remedy(lab& lab) { return receive(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wsarecv, urgent_datagram,
    .title = "WSARecv of urgent data over datagrams",
    .cause = "MSG_OOB marks a byte within a stream, and datagrams have no stream",
    .fix = "receive datagrams without MSG_OOB",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
