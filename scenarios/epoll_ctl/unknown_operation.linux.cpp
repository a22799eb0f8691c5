#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome change(lab& lab, int operation) {
  const socket_handle epoll = new_epoll(), s = lab.udp4();
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), operation, s.get(), &event); });
}

outcome provoke(lab& lab) { return change(lab, EPOLLIN | EPOLLOUT); }

outcome remedy(lab& lab) { return change(lab, EPOLL_CTL_ADD); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, unknown_operation,
    .title = "An operation that epoll_ctl does not know",
    .cause = "the second argument is EPOLL_CTL_ADD, _MOD or _DEL; events belong into the event",
    .fix = "pass one of the three operations",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
