#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const WSAEVENT event = ::WSACreateEvent();
  lab.stop_winsock();
  return lab.observe_once([&] { return as_status(::WSACloseEvent(event)); });
}

outcome remedy(lab& lab) {
  const WSAEVENT event = ::WSACreateEvent();
  return lab.observe_once([&] { return as_status(::WSACloseEvent(event)); });
}

}  // namespace

SOCKERR_SCENARIO(wsacloseevent, without_startup,
    .title = "Closing an event after the last WSACleanup",
    .cause = "Winsock made the event, and its calls serve only between WSAStartup and the last WSACleanup",
    .fix = "close all events before WSACleanup",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
