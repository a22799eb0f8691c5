#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome change(lab& lab, int operation) {
  const socket_handle epoll = new_epoll(), s = lab.socket();
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); }, "add");
  event.events = EPOLLIN | EPOLLOUT;
  return lab.observe([&] { return ::epoll_ctl(epoll.get(), operation, s.get(), &event); });
}

outcome provoke(lab& lab) { return change(lab, EPOLL_CTL_ADD); }

outcome remedy(lab& lab) { return change(lab, EPOLL_CTL_MOD); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, added_twice,
    .title = "Adding a socket to epoll that is there already",
    .cause = "an instance watches a socket once, with one set of events",
    .fix = "change the events with EPOLL_CTL_MOD",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
