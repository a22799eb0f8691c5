#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_socket([&] { return ::epoll_create(0); });
}

outcome remedy(lab& lab) {
  return lab.observe_socket_once([&] { return ::epoll_create(1); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_create, size_zero,
    .title = "epoll_create with a size of 0",
    .cause = "the size has meant nothing since Linux 2.6.8, but must be above 0",
    .fix = "call epoll_create1, which has no size, or pass 1",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
