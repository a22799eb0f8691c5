#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC));
  const native_socket copy = epoll.get();
  epoll.close();
  epoll_event event{};
  return lab.observe([&] { return ::epoll_pwait(copy, &event, 1, 0, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle epoll(::epoll_create1(EPOLL_CLOEXEC));
  const native_socket copy = epoll.get();
  epoll_event event{};
  return lab.observe([&] { return ::epoll_pwait(copy, &event, 1, 0, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_pwait, closed_epoll,
    .title = "Waiting at an epoll instance that was closed",
    .cause = "after close the number stands for nothing, until the system gives it to something else",
    .fix = "keep the instance open as long as anybody waits at it",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
