#include "harness/scenario.h"

namespace {

void watch(lab& lab, const socket_handle& s, const event_handle& event) {
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_CLOSE); }, "WSAEventSelect");
}

/// Waits for the event.
void await_event(lab& lab, const event_handle& event) {
  WSAEVENT waited = event.get();
  lab.require(::WSAWaitForMultipleEvents(1, &waited, FALSE, 5000, FALSE) == WSA_WAIT_EVENT_0,
              "the event did not come within 5 s");
}

/// The code that came with it.
int code_of(const socket_handle& s, const event_handle& event) {
  WSANETWORKEVENTS happened{};
  if (::WSAEnumNetworkEvents(s.get(), event.get(), &happened) != 0) return last_error();
  return happened.iErrorCode[FD_CLOSE_BIT];
}

outcome end(lab& lab, connection& pair, bool by_reset) {
  const event_handle event;
  watch(lab, pair.client, event);
  if (by_reset)
    pair.server.reset();
  else
    pair.server.close();
  await_event(lab, event);
  return lab.observe_status([&] { return code_of(pair.client, event); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  return end(lab, pair, true);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  return end(lab, pair, false);
}

/// The orderly end of another connection is told as one.
outcome aftermath(lab& lab) {
  connection lost = lab.connected(), next = lab.connected();
  const event_handle event;
  watch(lab, lost.client, event);
  lost.server.reset();
  await_event(lab, event);
  code_of(lost.client, event);
  return end(lab, next, false);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, connection_reset,
    .title = "The event of a connection reports that the peer has reset it",
    .cause = "the peer closed with SO_LINGER and a time of 0; the code comes with FD_CLOSE",
    .fix = "let the peer close in order, which comes as FD_CLOSE without a code",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
