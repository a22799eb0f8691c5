#include "harness/scenario.h"

namespace {

socket_handle new_epoll() { return socket_handle(::epoll_create1(EPOLL_CLOEXEC)); }

/// Makes an epoll instance that watches one that watches one ... of `depth` together, and has
/// another watch it.
outcome watch_nested(lab& lab, size_t depth) {
  socket_handle made[8];
  epoll_event event{};
  event.events = EPOLLIN;
  for (size_t i = 0; i < depth; ++i) {
    made[i] = new_epoll();
    if (i > 0)
      lab.must(
          [&] { return ::epoll_ctl(made[i].get(), EPOLL_CTL_ADD, made[i - 1].get(), &event); },
          "nest");
  }
  const socket_handle outermost = new_epoll();
  const int inner = made[depth - 1].get();
  return lab.observe_once(
      [&] { return ::epoll_ctl(outermost.get(), EPOLL_CTL_ADD, inner, &event); });
}

outcome provoke(lab& lab) { return watch_nested(lab, 5); }

outcome remedy(lab& lab) { return watch_nested(lab, 4); }

}  // namespace

SOCKERR_SCENARIO(epoll_ctl, nested_too_deep,
    .title = "An epoll instance watches an instance that watches another, too many deep",
    .cause = "each event goes through all of them, and the kernel allows five, one within the other",
    .fix = "add the sockets to one instance, or nest less deep",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
