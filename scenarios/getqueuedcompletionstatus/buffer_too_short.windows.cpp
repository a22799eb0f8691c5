#include "harness/scenario.h"

namespace {

/// What the port reports about a receive that waited for a datagram of nine bytes.
outcome receive(lab& lab, ULONG room) {
  const connection pair = lab.connected();
  const completion_port port;
  port.watch(pair.client.get());
  char bytes[16];
  WSABUF buffer{room, bytes};
  endpoint from;
  DWORD size = 0, flags = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(pair.client.get());
  if (lab.variant("wsarecvfrom"))
    ::WSARecvFrom(pair.client.get(), &buffer, 1, nullptr, &flags, from.data(), from.size_out(),
                  operation.get(), nullptr);
  else
    ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  lab.must([&] { return ::send(pair.server.get(), "nine char", 9, 0); }, "send");
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return receive(lab, 6); }

outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, buffer_too_short,
    .title = "A completion port reports a datagram that was longer than the buffer",
    .cause = "one receive takes one datagram and throws away what does not fit; the port gives the code of Windows for it, where WSAGetOverlappedResult says WSAEMSGSIZE",
    .fix = "receive into a buffer that takes the longest datagram the protocol allows",
    .kind = programmer,
    .variants = "udp4 udp6 x wsarecv wsarecvfrom",
    .provoke = provoke, .remedy = remedy)
