#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, epoll_event* events) {
  const socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC)), s = lab.udp4();
  epoll_event writable{};
  writable.events = EPOLLOUT;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &writable); }, "add");
  return lab.observe([&] { return ::epoll_wait(epoll.get(), events, 1, 0); });
}

outcome provoke(lab& lab) { return wait(lab, static_cast<epoll_event*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  epoll_event event{};
  return wait(lab, &event);
}

}  // namespace

SOCKERR_SCENARIO(epoll_wait, bad_events_pointer,
    .title = "The events cannot be written where the pointer says",
    .cause = "the pointer leads nowhere, which is noticed only when there is an event to write",
    .fix = "pass an array of epoll_event",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
