#include "harness/scenario.h"

namespace {

outcome make_pair(lab& lab) {
  int ends[2] = {no_socket, no_socket};
  const outcome seen =
      lab.observe_once([&] { return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends); });
  const socket_handle first(ends[0]), second(ends[1]);
  return seen;
}

outcome provoke(lab& lab) {
  socket_handle one = lab.tcp4();
  const socket_handle other = lab.tcp4();
  lab.exhaust_descriptors();
  one.close();
  return make_pair(lab);
}

outcome remedy(lab& lab) {
  socket_handle one = lab.tcp4(), other = lab.tcp4();
  lab.exhaust_descriptors();
  one.close();
  other.close();
  return make_pair(lab);
}

/// What failed took nothing: two descriptors are enough.
outcome aftermath(lab& lab) {
  socket_handle one = lab.tcp4(), other = lab.tcp4();
  lab.exhaust_descriptors();
  one.close();
  int ends[2];
  lab.require(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == -1, "there were two descriptors left");
  other.close();
  return make_pair(lab);
}

}  // namespace

SOCKERR_SCENARIO(socketpair, descriptor_limit,
    .title = "The process has one descriptor left, and a pair needs two",
    .cause = "both ends need a descriptor, and the process has nearly as many open as its limit allows",
    .fix = "close what is no longer needed, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
