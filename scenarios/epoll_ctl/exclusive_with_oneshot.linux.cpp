#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome watch(lab& lab, uint32_t flag) {
  const socket_handle epoll = new_epoll(), s = lab.udp4();
  epoll_event event{};
  event.events = EPOLLIN | EPOLLEXCLUSIVE | flag;
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); });
}

outcome provoke(lab& lab) { return watch(lab, EPOLLONESHOT); }

outcome remedy(lab& lab) { return watch(lab, EPOLLET); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, exclusive_with_oneshot,
    .title = "EPOLLEXCLUSIVE together with EPOLLONESHOT",
    .cause = "EPOLLEXCLUSIVE goes with EPOLLIN, EPOLLOUT, EPOLLET and EPOLLWAKEUP only",
    .fix = "leave one of the two out",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
