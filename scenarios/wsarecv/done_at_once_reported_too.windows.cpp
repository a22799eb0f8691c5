#include "harness/scenario.h"

namespace {

/// Receives what is there already, and counts what a completion port says about that.
outcome receive(lab& lab, bool only_later_ends) {
  const connection pair = lab.connected();
  const completion_port port;
  port.watch(pair.client.get());
  const auto handle = reinterpret_cast<HANDLE>(pair.client.get());
  if (only_later_ends)
    lab.must([&] {
      return as_status(::SetFileCompletionNotificationModes(
          handle, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
    }, "FILE_SKIP_COMPLETION_PORT_ON_SUCCESS");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  const outcome seen = lab.observe_once([&] {
    return ::WSARecv(pair.client.get(), &buffer, 1, &received, &flags, operation.get(), nullptr);
  });
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  const BOOL reported = ::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 10);
  return seen.failed ? seen : lab.with_detail(seen, "reported", reported);
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsarecv, done_at_once_reported_too,
    .title = "A receive that was done at once is handled twice",
    .cause = "an overlapped call that succeeds at once reports to the completion port all the same",
    .fix = "handle what is received where the port reports it only, or set FILE_SKIP_COMPLETION_PORT_ON_SUCCESS",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
