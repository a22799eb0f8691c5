#include "harness/scenario.h"

namespace {

constexpr int unknown = 0xdead;

outcome make(lab& lab, int family, int type, int protocol) {
  return lab.observe_socket_once([&] { return ::socket(family, type, protocol); });
}

outcome provoke(lab& lab) {
  if (lab.variant("family_and_type")) return make(lab, unknown, unknown, IPPROTO_TCP);
  if (lab.variant("family_and_protocol")) return make(lab, unknown, SOCK_STREAM, unknown);
  if (lab.variant("type_and_protocol")) return make(lab, AF_INET, unknown, unknown);
  return make(lab, unknown, SOCK_STREAM, IPPROTO_UDP);  // which no stream has
}

outcome remedy(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(socket, several_mistakes,
    .title = "Which mistake socket complains of when there are several",
    .cause = "Winsock looks at the type first, then at the family and at the protocol last; Linux at flags beside the type, then at the family",
    .fix = "set the family, the type and the protocol right; the code names only one mistake",
    .kind = programmer,
    .variants = "family_and_type family_and_protocol type_and_protocol family_and_pair",
    .provoke = provoke, .remedy = remedy)
