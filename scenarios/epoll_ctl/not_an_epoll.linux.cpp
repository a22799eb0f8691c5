#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome watch(lab& lab, const socket_handle& epoll) {
  const socket_handle s = lab.socket();
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); });
}

outcome provoke(lab& lab) { return watch(lab, lab.socket()); }

outcome remedy(lab& lab) { return watch(lab, new_epoll()); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, not_an_epoll,
    .title = "Adding a socket to a socket",
    .cause = "the first descriptor is to be that of an epoll instance",
    .fix = "pass what epoll_create1 returned first, and the socket third",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
