#include "harness/scenario.h"

namespace {

outcome make(lab& lab) {
  WSAEVENT made = WSA_INVALID_EVENT;
  const outcome seen = lab.observe_once([&] { return as_status(made = ::WSACreateEvent()); });
  if (!seen.failed) ::CloseHandle(made);
  return seen;
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return make(lab);
}

outcome remedy(lab& lab) { return make(lab); }

}  // namespace

SOCKERR_SCENARIO(wsacreateevent, without_startup,
    .title = "Making an event before Winsock is started",
    .cause = "Winsock makes events only between WSAStartup and the last WSACleanup",
    .fix = "call WSAStartup first, or make the event with CreateEvent, which needs no Winsock",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
