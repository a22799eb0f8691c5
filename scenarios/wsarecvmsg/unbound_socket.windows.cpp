#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
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

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.nonblocking(s);
  return receive(lab, s);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  lab.nonblocking(pair.client);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, unbound_socket,
    .title = "WSARecvMsg on a socket that has no address",
    .cause = "without an address nobody can send to the socket",
    .fix = "bind the socket first; sending something binds it too",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
