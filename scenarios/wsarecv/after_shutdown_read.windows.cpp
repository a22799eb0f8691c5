#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once(
      [&] { return ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::shutdown(pair.client.get(), SD_RECEIVE); }, "shutdown");
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, after_shutdown_read,
    .title = "WSARecv after the own receiving side was shut down",
    .cause = "after shutdown(SD_RECEIVE) nothing more is to be received",
    .fix = "receive all that is wanted before the receiving side is shut down",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
