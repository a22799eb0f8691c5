#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, DWORD count) {
  event_handle events[WSA_MAXIMUM_WAIT_EVENTS + 1];
  WSAEVENT handles[WSA_MAXIMUM_WAIT_EVENTS + 1];
  for (unsigned i = 0; i < count; ++i) handles[i] = events[i].get();
  return lab.observe_once([&] {
    return static_cast<int>(::WSAWaitForMultipleEvents(count, handles, FALSE, 0, FALSE));
  });
}

outcome provoke(lab& lab) { return wait(lab, WSA_MAXIMUM_WAIT_EVENTS + 1); }

outcome remedy(lab& lab) { return wait(lab, WSA_MAXIMUM_WAIT_EVENTS); }

}  // namespace

SOCKERR_SCENARIO(wsawaitformultipleevents, too_many_events,
    .title = "Waiting for more than 64 events at once",
    .cause = "the system lets a thread wait for at most 64 objects (WSA_MAXIMUM_WAIT_EVENTS)",
    .fix = "share one event among several sockets, or wait in several threads, or use a completion port",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
