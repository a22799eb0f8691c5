#include "harness/scenario.h"

namespace {

outcome make_pair(lab& lab, int family, int type, int protocol) {
  int ends[2] = {no_socket, no_socket};
  const outcome seen = lab.observe_once([&] { return ::socketpair(family, type, protocol, ends); });
  const socket_handle first(ends[0]), second(ends[1]);
  return seen;
}

outcome provoke(lab& lab) { return make_pair(lab, AF_UNIX, SOCK_STREAM | O_APPEND, 0); }

outcome remedy(lab& lab) { return make_pair(lab, AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }

}  // namespace

SOCKERR_SCENARIO(socketpair, unknown_flag,
    .title = "A flag that socketpair does not know",
    .cause = "the type takes SOCK_NONBLOCK and SOCK_CLOEXEC beside it, and nothing else",
    .fix = "pass these two only, and set other properties of the sockets afterwards",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
