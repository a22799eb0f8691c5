#include "harness/scenario.h"

namespace {

outcome make_pair(lab& lab, int family) {
  const int type = lab.variant("dgram") ? SOCK_DGRAM : SOCK_STREAM;
  int ends[2] = {no_socket, no_socket};
  const outcome seen = lab.observe_once([&] { return ::socketpair(family, type, 0, ends); });
  const socket_handle first(ends[0]), second(ends[1]);
  return seen;
}

outcome provoke(lab& lab) { return make_pair(lab, lab.variant("inet6") ? AF_INET6 : AF_INET); }

outcome remedy(lab& lab) { return make_pair(lab, AF_UNIX); }

}  // namespace

SOCKERR_SCENARIO(socketpair, family_without_pairs,
    .title = "A pair of Internet sockets",
    .cause = "only unix sockets can be made in pairs; others find each other by addresses",
    .fix = "make a pair of AF_UNIX, or connect two sockets over loopback",
    .kind = programmer,
    .variants = "inet inet6 x stream dgram",
    .provoke = provoke, .remedy = remedy)
