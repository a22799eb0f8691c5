#include "harness/scenario.h"

namespace {

outcome make_pair(lab& lab, int family, int type, int protocol) {
  int ends[2] = {no_socket, no_socket};
  const outcome seen = lab.observe_once([&] { return ::socketpair(family, type, protocol, ends); });
  const socket_handle first(ends[0]), second(ends[1]);
  return seen;
}

outcome provoke(lab& lab) { return make_pair(lab, AF_UNIX, SOCK_RDM, 0); }

outcome remedy(lab& lab) { return make_pair(lab, AF_UNIX, SOCK_SEQPACKET, 0); }

}  // namespace

SOCKERR_SCENARIO(socketpair, type_not_offered,
    .title = "A pair of unix sockets of a type that they do not have",
    .cause = "unix sockets are streams, datagrams or sequences of packets",
    .fix = "choose SOCK_STREAM, SOCK_DGRAM or SOCK_SEQPACKET",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
