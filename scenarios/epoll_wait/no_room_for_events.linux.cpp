#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, int room) {
  const socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC));
  epoll_event events[4];
  return lab.observe([&] { return ::epoll_wait(epoll.get(), events, room, 0); });
}

outcome provoke(lab& lab) { return wait(lab, 0); }

outcome remedy(lab& lab) { return wait(lab, 4); }

}  // namespace

SOCKERR_SCENARIO(epoll_wait, no_room_for_events,
    .title = "Waiting with room for no events",
    .cause = "the number of events that the array holds must be above 0",
    .fix = "pass the length of the array, which may be 1",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
