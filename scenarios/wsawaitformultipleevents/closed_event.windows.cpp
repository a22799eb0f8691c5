#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, WSAEVENT event, DWORD count) {
  return lab.observe_once(
      [&] { return static_cast<int>(::WSAWaitForMultipleEvents(count, &event, FALSE, 0, FALSE)); });
}

outcome provoke(lab& lab) {
  event_handle event;
  const WSAEVENT copy = event.get();
  event.close();
  return wait(lab, copy, 1);
}

outcome remedy(lab& lab) {
  const event_handle event;
  const WSAEVENT copy = event.get();
  return wait(lab, copy, 1);
}

}  // namespace

SOCKERR_SCENARIO(wsawaitformultipleevents, closed_event,
    .title = "Waiting for an event that was closed",
    .cause = "WSACloseEvent has given the handle back, and it stands for nothing now",
    .fix = "close an event only when nobody waits for it any more",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
