#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool by_reset) {
  connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (by_reset)
    pair.server.reset();
  else
    pair.server.close();
  operation.await();
  const auto handle = reinterpret_cast<HANDLE>(pair.client.get());
  return lab.observe_once(
      [&] { return as_status(::GetOverlappedResult(handle, operation.get(), &size, FALSE)); });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

/// A server that lost this connection hears the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  connection pair = lab.connected(listener, where);
  overlapped_operation ended(pair.server.get());
  ::WSARecv(pair.server.get(), &buffer, 1, nullptr, &flags, ended.get(), nullptr);
  pair.client.reset();
  ended.await();
  const connection next = lab.connected(listener, where);
  overlapped_operation operation(next.server.get());
  ::WSARecv(next.server.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  operation.await();
  const auto handle = reinterpret_cast<HANDLE>(next.server.get());
  return lab.observe_once(
      [&] { return as_status(::GetOverlappedResult(handle, operation.get(), &size, FALSE)); });
}

}  // namespace

SOCKERR_SCENARIO(getoverlappedresult, reset_while_pending,
    .title = "GetOverlappedResult has a code of its own for a connection that was reset",
    .cause = "the peer closed with SO_LINGER and a time of 0; this call, for handles of every kind, gives the code of Windows for that",
    .fix = "let the peer close in order, which ends the operation with 0 bytes; WSAGetOverlappedResult translates the code",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
