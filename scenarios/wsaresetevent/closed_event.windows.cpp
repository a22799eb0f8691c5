#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  event_handle event;
  const WSAEVENT copy = event.get();
  event.close();
  return lab.observe([&] { return as_status(::WSAResetEvent(copy)); });
}

outcome remedy(lab& lab) {
  const event_handle event;
  const WSAEVENT copy = event.get();
  return lab.observe([&] { return as_status(::WSAResetEvent(copy)); });
}

}  // namespace

SOCKERR_SCENARIO(wsaresetevent, closed_event,
    .title = "Resetting an event that was closed",
    .cause = "WSACloseEvent has given the handle back, and it stands for nothing now",
    .fix = "close an event only when nobody uses it any more",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
