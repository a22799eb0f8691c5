#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  event_handle event;
  const WSAEVENT copy = event.get();
  event.close();
  return lab.observe([&] { return as_status(::WSACloseEvent(copy)); });
}

outcome remedy(lab& lab) {
  const WSAEVENT event = ::WSACreateEvent();
  return lab.observe_once([&] { return as_status(::WSACloseEvent(event)); });
}

}  // namespace

SOCKERR_SCENARIO(wsacloseevent, already_closed,
    .title = "Closing an event a second time",
    .cause = "the first WSACloseEvent has given the handle back; in a busy process the second may hit something else",
    .fix = "let one owner close an event, once",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
