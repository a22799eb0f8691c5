#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome provoke(lab& lab) {
  const socket_handle epoll = new_epoll();
  socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  owner.close();
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, copy, &event); });
}

outcome remedy(lab& lab) {
  const socket_handle epoll = new_epoll();
  const socket_handle owner = lab.socket();
  const native_socket copy = owner.get();
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, copy, &event); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, closed_socket,
    .title = "Having epoll watch a socket that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
