#include "harness/scenario.h"

namespace {

outcome peek(lab& lab, ULONG room) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{room, bytes};
  DWORD received = 0, flags = MSG_PEEK;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  });
}

outcome provoke(lab& lab) { return peek(lab, 0); }

outcome remedy(lab& lab) { return peek(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(wsarecv, peek_without_room,
    .title = "Waiting for a datagram with MSG_PEEK and a buffer of length 0",
    .cause = "the datagram has come, but none of it fits; it is still there, because it was only looked at",
    .fix = "take the code for the news that there is something to receive, or give the longest datagram room",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
