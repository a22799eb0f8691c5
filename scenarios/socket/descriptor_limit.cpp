#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_STREAM, 0); });
}

outcome remedy(lab& lab) {
  socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  spare.close();
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_STREAM, 0); });
}

outcome aftermath(lab& lab) {
  socket_handle spare = lab.tcp4();
  lab.exhaust_descriptors();
  lab.require(::socket(AF_INET, SOCK_STREAM, 0) == no_socket, "there was a descriptor left");
  spare.close();
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_STREAM, 0); });
}

}  // namespace

SOCKERR_SCENARIO(socket, descriptor_limit,
    .title = "The process has no descriptor left for a socket",
    .cause = "a socket needs a descriptor, and the process has as many open as its limit allows",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
