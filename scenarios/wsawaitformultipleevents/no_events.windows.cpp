#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, WSAEVENT event, DWORD count) {
  return lab.observe_once(
      [&] { return static_cast<int>(::WSAWaitForMultipleEvents(count, &event, FALSE, 0, FALSE)); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  return wait(lab, event.get(), 0);
}

outcome remedy(lab& lab) {
  const event_handle event;
  return wait(lab, event.get(), 1);
}

}  // namespace

SOCKERR_SCENARIO(wsawaitformultipleevents, no_events,
    .title = "Waiting for none of a list of events",
    .cause = "a wait needs something to wait for: between 1 and 64 events",
    .fix = "count the events first, and do something else when there are none",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
