#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  return lab.observe_socket([&] { return ::epoll_create1(EPOLL_CLOEXEC); });
}

outcome remedy(lab& lab) {
  socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  spare.close();
  return lab.observe_socket_once([&] { return ::epoll_create1(EPOLL_CLOEXEC); });
}

outcome aftermath(lab& lab) {
  socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  lab.require(::epoll_create1(EPOLL_CLOEXEC) == no_socket, "there was a descriptor left");
  spare.close();
  return lab.observe_socket_once([&] { return ::epoll_create1(EPOLL_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(epoll_create1, descriptor_limit,
    .title = "The process has no descriptor left for an epoll instance",
    .cause = "an epoll instance needs a descriptor, and the process has as many open as its limit allows",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
