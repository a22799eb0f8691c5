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
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  lab.nonblocking(pair.client);
  char buffer[16];
  lab.require(::recv(pair.client.get(), buffer, sizeof buffer, 0) == -1, "something came");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, nothing_to_read,
    .title = "WSARecvMsg on a non-blocking socket to which nothing has been sent yet",
    .cause = "there is nothing to return, and the call may not wait for it",
    .fix = "wait until the socket is readable, or make the call an overlapped one",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
