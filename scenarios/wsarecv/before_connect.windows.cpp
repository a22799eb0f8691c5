#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once(
      [&] { return ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, before_connect,
    .title = "WSARecv on a stream socket that was never connected",
    .cause = "without a connection there is nobody to receive from",
    .fix = "connect the socket first; a server receives on what accept returns",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
