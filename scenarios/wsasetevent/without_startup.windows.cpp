#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const event_handle event;
  lab.stop_winsock();
  return lab.observe([&] { return as_status(::WSASetEvent(event.get())); });
}

outcome remedy(lab& lab) {
  const event_handle event;
  return lab.observe([&] { return as_status(::WSASetEvent(event.get())); });
}

}  // namespace

SOCKERR_SCENARIO(wsasetevent, without_startup,
    .title = "Setting an event before Winsock is started",
    .cause = "Winsock made the event, and its calls serve only between WSAStartup and the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
