#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, bool closed) {
  const socket_handle s = lab.socket();
  event_handle event;
  const WSAEVENT copy = event.get();
  if (closed) event.close();
  return lab.observe([&] { return ::WSAEventSelect(s.get(), copy, FD_READ); });
}

outcome provoke(lab& lab) { return watch(lab, true); }

outcome remedy(lab& lab) { return watch(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaeventselect, closed_event,
    .title = "WSAEventSelect with an event that was closed",
    .cause = "what happens on the socket is to be told to an event, and the handle is that of none",
    .fix = "keep the event open as long as a socket reports to it",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
