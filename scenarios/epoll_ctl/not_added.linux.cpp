#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome provoke(lab& lab) {
  const socket_handle epoll = new_epoll(), s = lab.socket();
  const int operation = lab.variant("change") ? EPOLL_CTL_MOD : EPOLL_CTL_DEL;
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe([&] { return ::epoll_ctl(epoll.get(), operation, s.get(), &event); });
}

outcome remedy(lab& lab) {
  const socket_handle epoll = new_epoll(), s = lab.socket();
  const int operation = lab.variant("change") ? EPOLL_CTL_MOD : EPOLL_CTL_DEL;
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); }, "add");
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), operation, s.get(), &event); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, not_added,
    .title = "Changing what epoll watches of a socket that it does not watch",
    .cause = "the socket was never added, or it was closed meanwhile, which takes it out",
    .fix = "add the socket with EPOLL_CTL_ADD first",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x change delete",
    .provoke = provoke, .remedy = remedy)
