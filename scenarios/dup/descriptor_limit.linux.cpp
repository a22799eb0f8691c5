#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4(), spare = lab.udp4();
  lab.exhaust_descriptors();
  return lab.observe_socket([&] { return ::dup(s.get()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  socket_handle spare = lab.udp4();
  lab.exhaust_descriptors();
  spare.close();
  return lab.observe_socket_once([&] { return ::dup(s.get()); });
}

outcome aftermath(lab& lab) {
  const socket_handle s = lab.udp4();
  socket_handle spare = lab.udp4();
  lab.exhaust_descriptors();
  lab.require(::dup(s.get()) == no_socket, "there was a descriptor left");
  spare.close();
  return lab.observe_socket_once([&] { return ::dup(s.get()); });
}

}  // namespace

SOCKERR_SCENARIO(dup, descriptor_limit,
    .title = "The process has no descriptor left for a copy of a socket's",
    .cause = "a copy needs a descriptor of its own, and the process has as many open as its limit allows",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
