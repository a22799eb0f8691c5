#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int type, int protocol) {
  const int family = lab.variant("inet6") ? AF_INET6 : AF_UNIX;
  return lab.observe_socket_once([&] { return ::socket(family, type, protocol); });
}

outcome provoke(lab& lab) {
  if (lab.variant("type_eleven")) return make(lab, 11, 0);  // the first number that is no type
  if (lab.variant("type_negative")) return make(lab, -1, 0);
  if (lab.variant("unknown_flag")) return make(lab, SOCK_STREAM | 0x100, 0);
  return make(lab, SOCK_STREAM, lab.variant("protocol_negative") ? -1 : 0xdead);
}

outcome remedy(lab& lab) { return make(lab, SOCK_STREAM, 0); }

}  // namespace

SOCKERR_SCENARIO(socket, out_of_range_in_other_families,
    .title = "Types and protocols out of range in other families than AF_INET",
    .cause = "flags and types are looked at before the family; the range of the protocol is a matter of the family, and unix sockets tell it from no other protocol",
    .fix = "name type and protocol by their constants",
    .kind = programmer,
    .variants = "inet6 unix x type_eleven type_negative unknown_flag protocol_large protocol_negative",
    .provoke = provoke, .remedy = remedy)
