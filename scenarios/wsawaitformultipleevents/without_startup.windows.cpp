#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, WSAEVENT event, DWORD count) {
  return lab.observe_once(
      [&] { return static_cast<int>(::WSAWaitForMultipleEvents(count, &event, FALSE, 0, FALSE)); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  lab.stop_winsock();
  return wait(lab, event.get(), 1);
}

outcome remedy(lab& lab) {
  const event_handle event;
  return wait(lab, event.get(), 1);
}

}  // namespace

SOCKERR_SCENARIO(wsawaitformultipleevents, without_startup,
    .title = "Waiting for an event before Winsock is started",
    .cause = "Winsock made the event, and its calls serve only between WSAStartup and the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
