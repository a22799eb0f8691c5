#include "harness/scenario.h"

namespace {

/// Cancels a receive that was never begun, has ended, or is under way.
outcome give_up(lab& lab, bool begun, bool ended) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD flags = 0;
  overlapped_operation operation(pair.client.get());
  if (begun)
    ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (ended) {
    lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
    operation.await();
  }
  const auto handle = reinterpret_cast<HANDLE>(pair.client.get());
  OVERLAPPED* const which = lab.variant("any") ? nullptr : operation.get();
  return lab.observe_once([&] { return as_status(::CancelIoEx(handle, which)); });
}

outcome provoke(lab& lab) { return give_up(lab, lab.variant("ended"), lab.variant("ended")); }

outcome remedy(lab& lab) { return give_up(lab, true, false); }

/// What the operation brought is there.
outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  ::CancelIoEx(reinterpret_cast<HANDLE>(pair.client.get()), operation.get());
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  });
}

}  // namespace

SOCKERR_SCENARIO(cancelioex, nothing_under_way,
    .title = "CancelIoEx on a socket on which no operation is under way",
    .cause = "there is nothing to give up: the operation was never begun, or has ended before",
    .fix = "take it for the news that the operation has ended, and fetch its result",
    .kind = timing,
    .variants = "tcp4 udp4 x never_begun ended x this any",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
