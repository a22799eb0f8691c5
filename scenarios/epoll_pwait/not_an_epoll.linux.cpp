#include "harness/scenario.h"

namespace {

outcome wait_at(lab& lab, const socket_handle& epoll) {
  epoll_event event{};
  return lab.observe([&] { return ::epoll_pwait(epoll.get(), &event, 1, 0, nullptr); });
}

outcome provoke(lab& lab) { return wait_at(lab, lab.udp4()); }

outcome remedy(lab& lab) { return wait_at(lab, socket_handle(::epoll_create1(EPOLL_CLOEXEC))); }

}  // namespace

SOCKERR_SCENARIO(epoll_pwait, not_an_epoll,
    .title = "Waiting at a socket as if it were an epoll instance",
    .cause = "epoll waits at an instance, to which sockets were added",
    .fix = "pass what epoll_create1 returned",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
