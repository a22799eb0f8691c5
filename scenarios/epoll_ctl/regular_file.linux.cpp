#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

outcome watch(lab& lab, native_socket s) {
  const socket_handle epoll = new_epoll();
  epoll_event event{};
  event.events = EPOLLIN;
  return lab.observe_once([&] { return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, s, &event); });
}

outcome provoke(lab& lab) { return watch(lab, lab.open_file()); }

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  return watch(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, regular_file,
    .title = "Having epoll watch an ordinary file",
    .cause = "a file is always ready, and epoll takes only what can become ready",
    .fix = "read the file without waiting, and have epoll watch sockets and pipes",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
