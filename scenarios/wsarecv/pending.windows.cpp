#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD flags = 0;
  overlapped_operation operation(s.get());
  return lab.observe_once(
      [&] { return ::WSARecv(s.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr); });
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
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  return lab.observe_once([&] {
    const BOOL done = ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                               &flags);
    return done ? exactly(5, received) : SOCKET_ERROR;
  });
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, pending,
    .title = "An overlapped WSARecv before there is anything to receive",
    .cause = "the operation goes on by itself until something comes, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
