#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  auto* ends = static_cast<int*>(lab.bad_pointer());
  return lab.observe([&] { return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends); });
}

outcome remedy(lab& lab) {
  int ends[2] = {no_socket, no_socket};
  const outcome seen =
      lab.observe_once([&] { return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends); });
  const socket_handle first(ends[0]), second(ends[1]);
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(socketpair, bad_pointer,
    .title = "The two sockets cannot be written where the pointer says",
    .cause = "the pointer leads outside the memory of the process; no sockets stay open",
    .fix = "pass an array of two int",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
