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

outcome reach(lab& lab, const endpoint& where) {
  const socket_handle s = lab.socket();
  const event_handle event;
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_CONNECT); }, "WSAEventSelect");
  connect_to(s, where);
  return code_of(lab, s, event, FD_CONNECT_BIT);
}

outcome provoke(lab& lab) {
  const socket_handle server = lab.socket();
  return reach(lab, lab.bind(server, lab.loopback()));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = lab.listener(where);
  return reach(lab, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, connect_refused,
    .title = "The event of a connection reports a refusal",
    .cause = "the host is there, but no socket listens on the port; the code comes with FD_CONNECT",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
