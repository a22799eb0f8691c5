#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD flags = 0;
  endpoint from;
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return ::WSARecvFrom(s.get(), &buffer, 1, nullptr, &flags, from.data(), from.size_out(),
                         operation.get(), nullptr);
  });
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
  endpoint from;
  overlapped_operation operation(pair.client.get());
  ::WSARecvFrom(pair.client.get(), &buffer, 1, nullptr, &flags, from.data(), from.size_out(),
                operation.get(), nullptr);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  });
}

}  // namespace

SOCKERR_SCENARIO(wsarecvfrom, pending,
    .title = "An overlapped WSARecvFrom before there is anything to receive",
    .cause = "the operation goes on by itself until something comes, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
