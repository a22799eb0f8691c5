#include "harness/scenario.h"

namespace {

socket_handle watched_socket(lab& lab, const event_handle& event) {
  socket_handle s = lab.socket();
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_CONNECT); }, "WSAEventSelect");
  return s;
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
  return happened.iErrorCode[FD_CONNECT_BIT];
}

outcome reach(lab& lab, const socket_handle& s, const event_handle& event, const endpoint& where) {
  connect_to(s, where);
  await_event(lab, event);
  return lab.observe_status([&] { return code_of(s, event); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  const socket_handle server = lab.socket(), s = watched_socket(lab, event);
  return reach(lab, s, event, lab.bind(server, lab.loopback()));
}

outcome remedy(lab& lab) {
  endpoint where;
  const event_handle event;
  const socket_handle server = lab.listener(where), s = watched_socket(lab, event);
  return reach(lab, s, event, where);
}

/// The event tells of the next attempt too.
outcome aftermath(lab& lab) {
  const event_handle event;
  const socket_handle server = lab.socket(), s = watched_socket(lab, event);
  const endpoint where = lab.bind(server, lab.loopback());
  connect_to(s, where);
  await_event(lab, event);
  lab.require(code_of(s, event) != 0, "the first attempt was not refused");
  lab.listen(server);
  return reach(lab, watched_socket(lab, event), event, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, connect_refused,
    .title = "The event of a connection reports a refusal",
    .cause = "the host is there, but no socket listens on the port; the code comes with FD_CONNECT",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
