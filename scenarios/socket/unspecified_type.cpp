#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int type) {
  const int protocol = lab.variant("named_protocol") ? IPPROTO_TCP : 0;
  socket_handle made;
  return lab.observe_once([&] {
    made = socket_handle(::socket(AF_INET, type, protocol));
    return made.get();
  });
}

outcome provoke(lab& lab) { return make_socket(lab, 0); }

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM); }

}  // namespace

SOCKERR_SCENARIO(socket, unspecified_type,
    .title = "A socket type of 0 is no type, except to Winsock",
    .cause = "no socket type has the number 0; Winsock reads it as \"any\" and makes a TCP socket",
    .fix = "name the type: SOCK_STREAM or SOCK_DGRAM",
    .kind = programmer,
    .variants = "any_protocol named_protocol",
    .provoke = provoke, .remedy = remedy)
