#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4(), spare = lab.udp4();
  lab.exhaust_descriptors();
  return lab.observe_socket([&] { return ::fcntl(s.get(), F_DUPFD_CLOEXEC, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  socket_handle spare = lab.udp4();
  lab.exhaust_descriptors();
  spare.close();
  return lab.observe_socket_once([&] { return ::fcntl(s.get(), F_DUPFD_CLOEXEC, 0); });
}

outcome aftermath(lab& lab) {
  const socket_handle s = lab.udp4();
  socket_handle spare = lab.udp4();
  lab.exhaust_descriptors();
  lab.require(::fcntl(s.get(), F_DUPFD_CLOEXEC, 0) == no_socket, "there was a descriptor left");
  spare.close();
  return lab.observe_socket_once([&] { return ::fcntl(s.get(), F_DUPFD_CLOEXEC, 0); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, descriptor_limit,
    .title = "The process has no descriptor left for a copy",
    .cause = "a copy needs a descriptor of its own, and the process has as many open as its limit allows",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
