#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool by_reset) {
  connection pair = lab.connected();
  const completion_port port;
  port.watch(pair.client.get());
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (by_reset)
    pair.server.reset();
  else
    pair.server.close();
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

/// The port still reports what happens on other sockets.
outcome aftermath(lab& lab) {
  connection lost = lab.connected();
  const connection kept = lab.connected();
  const completion_port port;
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation first(lost.client.get()), second(kept.client.get());
  port.watch(lost.client.get());
  port.watch(kept.client.get());
  ::WSARecv(lost.client.get(), &buffer, 1, nullptr, &flags, first.get(), nullptr);
  lost.server.reset();
  first.await();
  ::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000);
  ::WSARecv(kept.client.get(), &buffer, 1, nullptr, &flags, second.get(), nullptr);
  lab.must([&] { return ::send(kept.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, reset_while_pending,
    .title = "A completion port reports a receive that the peer ended with a reset",
    .cause = "the peer closed with SO_LINGER and a time of 0; the port gives the code of Windows for that, not that of Winsock",
    .fix = "let the peer close in order, which ends the operation with 0 bytes; WSAGetOverlappedResult translates the code",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
