#include "harness/scenario.h"

namespace {

/// Waits for the end of a receive whose event is set by something else, or only by its end.
outcome wait(lab& lab, bool set_by_others) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (set_by_others)
    ::WSASetEvent(operation.get()->hEvent);
  else
    lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const outcome seen = lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, TRUE, &flags));
  });
  const bool ended = HasOverlappedIoCompleted(operation.get());
  ::WSAResetEvent(operation.get()->hEvent);  // so that the end of the operation can be waited for
  return seen.failed ? seen : lab.with_detail(seen, "ended", ended);
}

outcome provoke(lab& lab) { return wait(lab, true); }

outcome remedy(lab& lab) { return wait(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsagetoverlappedresult, event_set_by_others,
    .title = "An operation that goes on is taken for one that has ended",
    .cause = "the call waits for the event in the OVERLAPPED and looks no further; something else had set it, such as another operation with the same event",
    .fix = "give each operation an event of its own, which nothing else sets",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
