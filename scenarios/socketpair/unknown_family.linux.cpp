#include "harness/scenario.h"

namespace {

outcome make_pair(lab& lab, int family, int type, int protocol) {
  int ends[2] = {no_socket, no_socket};
  const outcome seen = lab.observe_once([&] { return ::socketpair(family, type, protocol, ends); });
  const socket_handle first(ends[0]), second(ends[1]);
  return seen;
}

outcome provoke(lab& lab) { return make_pair(lab, 255, SOCK_STREAM, 0); }

outcome remedy(lab& lab) { return make_pair(lab, AF_UNIX, SOCK_STREAM, 0); }

}  // namespace

SOCKERR_SCENARIO(socketpair, unknown_family,
    .title = "A pair of sockets of a family that does not exist",
    .cause = "no protocol family has that number",
    .fix = "make pairs of the family AF_UNIX",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
