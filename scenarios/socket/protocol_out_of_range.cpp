#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int protocol) {
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_STREAM, protocol); });
}

outcome provoke(lab& lab) { return make_socket(lab, lab.variant("negative") ? -1 : 0xdead); }

outcome remedy(lab& lab) { return make_socket(lab, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(socket, protocol_out_of_range,
    .title = "A protocol number that no IP protocol can have",
    .cause = "Linux checks the range of the number before it looks for the protocol; Winsock only finds no such protocol",
    .fix = "give IPPROTO_TCP, or 0 for the usual protocol of the type",
    .kind = programmer,
    .variants = "large negative",
    .provoke = provoke, .remedy = remedy)
