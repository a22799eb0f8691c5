#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

/// Asks for EPOLLEXCLUSIVE at a socket that is watched, perhaps after it was taken out.
outcome make_exclusive(lab& lab, bool anew) {
  const socket_handle epoll = new_epoll(), s = lab.udp4();
  epoll_event event{};
  event.events = EPOLLIN;
  lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s.get(), &event); }, "add");
  if (anew)
    lab.must([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_DEL, s.get(), nullptr); }, "take out");
  event.events = EPOLLIN | EPOLLEXCLUSIVE;
  const int operation = anew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
  const auto call = [&] { return ::epoll_ctl(epoll.get(), operation, s.get(), &event); };
  return anew ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return make_exclusive(lab, false); }

outcome remedy(lab& lab) { return make_exclusive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, exclusive_on_change,
    .title = "EPOLLEXCLUSIVE set for a socket that epoll already watches",
    .cause = "whether only one waiter wakes is settled when the socket is added",
    .fix = "take the socket out and add it anew with EPOLLEXCLUSIVE",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
