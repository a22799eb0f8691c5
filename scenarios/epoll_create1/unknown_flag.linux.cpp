#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_socket([&] { return ::epoll_create1(O_NONBLOCK); });
}

outcome remedy(lab& lab) {
  return lab.observe_socket_once([&] { return ::epoll_create1(EPOLL_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_create1, unknown_flag,
    .title = "A flag that epoll_create1 does not know",
    .cause = "it knows EPOLL_CLOEXEC only; an old size is a flag to it, too",
    .fix = "pass EPOLL_CLOEXEC or 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
