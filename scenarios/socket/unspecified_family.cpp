#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int family) {
  const bool named = lab.variant("named_protocol");
  const int type = named ? SOCK_STREAM : SOCK_DGRAM;
  const int protocol = named ? IPPROTO_TCP : 0;
  socket_handle made;
  return lab.observe_once([&] {
    made = socket_handle(::socket(family, type, protocol));
    return made.get();
  });
}

outcome provoke(lab& lab) { return make_socket(lab, AF_UNSPEC); }

outcome remedy(lab& lab) { return make_socket(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(socket, unspecified_family,
    .title = "AF_UNSPEC is not a family that a socket can have",
    .cause = "AF_UNSPEC means \"any\" in getaddrinfo hints; a socket has one family. Winsock guesses it when the protocol is named",
    .fix = "take the family from the address that the socket is for: ai_family of a getaddrinfo result",
    .kind = programmer,
    .variants = "any_protocol named_protocol",
    .provoke = provoke, .remedy = remedy)
