#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool over) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (over) {
    lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
    operation.await();
  }
  return lab.observe([&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

/// Who asked too early may ask again.
outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  const auto result = [&] {
    return as_status(::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, FALSE,
                                              &flags));
  };
  lab.require(result() == -1, "the operation had ended");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  operation.await();
  return lab.observe_once(result);
}

}  // namespace

SOCKERR_SCENARIO(wsagetoverlappedresult, still_pending,
    .title = "The result of an operation that has not ended",
    .cause = "the operation still waits, and the caller said not to wait for its end",
    .fix = "wait for the event of the operation first, or let the call wait",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
