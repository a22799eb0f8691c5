#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome watch(lab& lab, const socket_handle& epoll, const socket_handle& watched) {
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe_once(
      [&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, watched.get(), &event); });
}

outcome provoke(lab& lab) {
  const socket_handle epoll = new_epoll();
  return watch(lab, epoll, epoll);
}

outcome remedy(lab& lab) {
  const socket_handle epoll = new_epoll(), other = new_epoll();
  return watch(lab, epoll, other);
}

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, watches_itself,
    .title = "An epoll instance is to watch itself",
    .cause = "an instance can watch another one, but not itself",
    .fix = "pass the descriptor that is to be watched third",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
