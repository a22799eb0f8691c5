#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const event_handle event;
  lab.stop_winsock();
  return lab.observe([&] { return as_status(::WSAResetEvent(event.get())); });
}

outcome remedy(lab& lab) {
  const event_handle event;
  return lab.observe([&] { return as_status(::WSAResetEvent(event.get())); });
}

}  // namespace

SOCKERR_SCENARIO(wsaresetevent, without_startup,
    .title = "Resetting an event before Winsock is started",
    .cause = "Winsock made the event, and its calls serve only between WSAStartup and the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
