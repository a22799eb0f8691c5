#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int protocol) {
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_STREAM, protocol); });
}

outcome provoke(lab& lab) {
  constexpr int set_aside_for_experiments = 253;  // by RFC 3692
  return make_socket(lab, set_aside_for_experiments);
}

outcome remedy(lab& lab) { return make_socket(lab, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(socket, unknown_protocol,
    .title = "Nothing implements this protocol",
    .cause = "the number could be that of an IP protocol, but the system has none for it that makes streams",
    .fix = "give IPPROTO_TCP, or 0 for the usual protocol of the type",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
