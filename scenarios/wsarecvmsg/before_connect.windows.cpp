#include "harness/scenario.h"

namespace {

/// Receives on a stream socket beside the connection over which something has come, or there.
outcome receive(lab& lab, bool connected) {
  const socket_handle listener = lab.tcp4(), client = lab.tcp4(), fresh = lab.tcp4();
  lab.bind(fresh, lab.loopback4());
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(client, where);
  const socket_handle server = lab.accept(listener);
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(client, POLLIN);
  const socket_handle& s = connected ? client : fresh;
  const auto recv_msg = extension<LPFN_WSARECVMSG>(s.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(s.get(), &message, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, before_connect,
    .title = "WSARecvMsg with a stream socket that is not connected",
    .cause = "a stream comes from the peer of a connection only, and there is none",
    .fix = "receive on the socket that is connected",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
