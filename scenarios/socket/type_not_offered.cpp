#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int type) {
  return lab.observe_socket([&] { return ::socket(AF_INET, type, 0); });
}

outcome provoke(lab& lab) {
  if (lab.variant("seqpacket")) {
    lab.need_kernel_without("SCTP");  // which makes such sockets
    return make_socket(lab, SOCK_SEQPACKET);
  }
  if (lab.variant("rdm")) return make_socket(lab, SOCK_RDM);
  return make_socket(lab, 7);  // a number that is in range but names no type
}

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(socket, type_not_offered,
    .title = "AF_INET does not offer every socket type",
    .cause = "a family offers some types only: IPv4 has streams and datagrams, but no packets in sequence and no reliable datagrams",
    .fix = "use a type that the family has: SOCK_STREAM or SOCK_DGRAM",
    .kind = programmer,
    .variants = "seqpacket rdm unassigned",
    .provoke = provoke, .remedy = remedy)
