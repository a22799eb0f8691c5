#include "harness/scenario.h"

namespace {

outcome wait_by(lab& lab, bool closed) {
  const connection pair = lab.connected();
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  // Nobody answers a call that cannot wait; the other one has its answer before or while it waits.
  if (!closed) lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  event_handle other;
  const WSAEVENT waited = closed ? other.get() : operation.get()->hEvent;
  other.close();
  const WSAEVENT used_by_system = std::exchange(operation.get()->hEvent, waited);
  const outcome seen = lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(pair.client.get(), operation.get(), &received, TRUE, &flags));
  });
  operation.get()->hEvent = used_by_system;
  return seen;
}

outcome provoke(lab& lab) { return wait_by(lab, true); }

outcome remedy(lab& lab) { return wait_by(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsagetoverlappedresult, closed_event,
    .title = "Waiting for the end of an operation by an event that was closed",
    .cause = "the call waits for the event in the OVERLAPPED, and its handle stands for nothing now",
    .fix = "keep the event until the operation has ended",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
