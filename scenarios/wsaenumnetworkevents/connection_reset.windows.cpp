#include "harness/scenario.h"

namespace {

/// Waits for the event and says with which code it came.
outcome code_of(lab& lab, const socket_handle& s, const event_handle& event, int bit) {
  WSAEVENT waited = event.get();
  lab.require(::WSAWaitForMultipleEvents(1, &waited, FALSE, 5000, FALSE) == WSA_WAIT_EVENT_0,
              "the event did not come within 5 s");
  WSANETWORKEVENTS happened{};
  return lab.observe_status([&] {
    if (::WSAEnumNetworkEvents(s.get(), waited, &happened) != 0) return last_error();
    return happened.iErrorCode[bit];
  });
}

outcome end(lab& lab, connection& pair, bool by_reset) {
  const event_handle event;
  lab.must([&] { return ::WSAEventSelect(pair.client.get(), event.get(), FD_CLOSE); },
           "WSAEventSelect");
  if (by_reset)
    pair.server.reset();
  else
    pair.server.close();
  return code_of(lab, pair.client, event, FD_CLOSE_BIT);
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  return end(lab, pair, true);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  return end(lab, pair, false);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, connection_reset,
    .title = "The event of a connection reports that the peer has reset it",
    .cause = "the peer closed with SO_LINGER and a time of 0; the code comes with FD_CLOSE",
    .fix = "let the peer close in order, which comes as FD_CLOSE without a code",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
