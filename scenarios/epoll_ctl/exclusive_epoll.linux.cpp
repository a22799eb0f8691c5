#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome watch(lab& lab, uint32_t flag) {
  const socket_handle epoll = new_epoll(), inner = new_epoll();
  epoll_event event{};
  event.events = EPOLLIN | flag;
  return lab.observe_once(
      [&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, inner.get(), &event); });
}

outcome provoke(lab& lab) { return watch(lab, EPOLLEXCLUSIVE); }

outcome remedy(lab& lab) { return watch(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, exclusive_epoll,
    .title = "EPOLLEXCLUSIVE for an epoll instance within another",
    .cause = "EPOLLEXCLUSIVE is for what has data itself, such as a socket, and not for an epoll instance",
    .fix = "leave EPOLLEXCLUSIVE out, or add the sockets to the outer instance",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
