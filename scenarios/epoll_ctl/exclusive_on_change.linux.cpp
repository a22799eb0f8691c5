#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome change(lab& lab, uint32_t flag) {
  const socket_handle epoll = new_epoll(), s = lab.udp4();
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); }, "add");
  event.events = EPOLLIN | flag;
  return lab.observe([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_MOD, s.get(), &event); });
}

outcome provoke(lab& lab) { return change(lab, EPOLLEXCLUSIVE); }

outcome remedy(lab& lab) { return change(lab, EPOLLET); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, exclusive_on_change,
    .title = "EPOLLEXCLUSIVE set for a socket that epoll already watches",
    .cause = "whether only one waiter wakes is settled when the socket is added",
    .fix = "take the socket out and add it anew with EPOLLEXCLUSIVE",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
