#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome change(lab& lab, bool anew) {
  const socket_handle epoll = new_epoll(), s = lab.udp4();
  epoll_event event{};
  event.events = EPOLLIN | EPOLLEXCLUSIVE;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); }, "add");
  if (anew)
    lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_DEL, s.get(), nullptr); }, "take out");
  event.events = EPOLLOUT;
  return lab.observe_once([&] {
    return ::epoll_ctl(epoll.get(), anew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, s.get(), &event);
  });
}

outcome provoke(lab& lab) { return change(lab, false); }

outcome remedy(lab& lab) { return change(lab, true); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, change_of_exclusive,
    .title = "Changing what epoll waits for at a socket that was added with EPOLLEXCLUSIVE",
    .cause = "whom such an entry wakes is settled when it is added, and nothing of it can be changed",
    .fix = "take the socket out and add it anew",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
