#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome watch(lab& lab, epoll_event* event) {
  const socket_handle epoll = new_epoll(), s = lab.udp4();
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), event); });
}

outcome provoke(lab& lab) { return watch(lab, static_cast<epoll_event*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  epoll_event event{};
  event.events = EPOLLIN;
  return watch(lab, &event);
}

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, bad_event_pointer,
    .title = "The events to watch for are not in the memory of the process",
    .cause = "the pointer leads nowhere",
    .fix = "pass the address of an epoll_event",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
