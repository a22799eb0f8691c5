#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

void nest(lab& lab, const socket_handle& outer, const socket_handle& inner) {
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(outer.get(), EPOLL_CTL_ADD, inner.get(), &event); }, "nest");
}

outcome provoke(lab& lab) {
  const socket_handle outer = new_epoll(), inner = new_epoll();
  nest(lab, outer, inner);
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe([&] { return ::epoll_ctl(inner.get(), EPOLL_CTL_ADD, outer.get(), &event); });
}

outcome remedy(lab& lab) {
  const socket_handle outer = new_epoll(), inner = new_epoll(), innermost = new_epoll();
  nest(lab, outer, inner);
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe_once(
      [&] { return ::epoll_ctl(inner.get(), EPOLL_CTL_ADD, innermost.get(), &event); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, cycle,
    .title = "Two epoll instances are to watch each other",
    .cause = "an event of one would be an event of the other, without end",
    .fix = "nest epoll instances in one direction only, at most five deep",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
