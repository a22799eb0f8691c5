#include "harness/scenario.h"

namespace {

outcome receive_on(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  endpoint from;
  return lab.observe_once([&] {
    return ::WSARecvFrom(s.get(), &buffer, 1, &received, &flags, from.data(), from.size_out(),
                         nullptr, nullptr);
  });
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

SOCKERR_SCENARIO(wsarecvfrom, before_connect,
    .title = "WSARecvFrom on a stream socket that was never connected",
    .cause = "without a connection there is nobody to receive from",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
