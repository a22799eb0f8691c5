#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  const auto recv_msg = extension<LPFN_WSARECVMSG>(s.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  overlapped_operation operation(s.get());
  return lab.observe_once(
      [&] { return recv_msg(s.get(), &message, nullptr, operation.get(), nullptr); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  const auto recv_msg = extension<LPFN_WSARECVMSG>(pair.client.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  recv_msg(pair.client.get(), &message, nullptr, operation.get(), nullptr);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  });
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, pending,
    .title = "An overlapped WSARecvMsg before there is anything to receive",
    .cause = "the operation goes on by itself until something comes, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
